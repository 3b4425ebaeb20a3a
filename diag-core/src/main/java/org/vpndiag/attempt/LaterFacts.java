package org.vpndiag.attempt;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vpndiag.fact.Fact;

/** The facts of events, each made when it is first asked for: of most attempts none ever is. */
final class LaterFacts extends AbstractList<Fact> {

  private final List<AttemptEvent> events;
  private final @Nullable Fact[] made;

  LaterFacts(List<AttemptEvent> events) {
    this.events = List.copyOf(events);
    this.made = new Fact[events.size()];
  }

  @Override
  public Fact get(int index) {
    Fact fact = made[index];
    if (fact == null) {
      fact = events.get(index).fact();
      made[index] = fact;
    }
    return fact;
  }

  @Override
  public int size() {
    return made.length;
  }
}
