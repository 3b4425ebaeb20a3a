package org.vpndiag.rule;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.evidence.PacketEvidence;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactBase;
import org.vpndiag.fact.Moment;

/** Puts evidence into the order in which it is read: what happened in the order of its time. */
final class Chronicle {
  private final FactBase facts;
  private final Map<Evidence, Moment> moments = new HashMap<>();

  Chronicle(FactBase facts) {
    this.facts = facts;
  }

  /**
   * The same evidence: states where they stood, of a packet that is quoted twice only what says
   * more.
   */
  List<Evidence> ordered(List<Evidence> evidence) {
    if (evidence.size() < 2) {
      return evidence;
    }
    if (moments.isEmpty()) {
      facts.all().forEach(this::note);
    }
    List<Evidence> telling =
        evidence.stream().filter(e -> evidence.stream().noneMatch(o -> saysMore(o, e))).toList();
    List<Evidence> happened = telling.stream().filter(this::isTimed).toList();
    Iterator<Evidence> inOrder = happened.stream().sorted(order(happened)).iterator();
    return telling.stream().map(e -> isTimed(e) ? inOrder.next() : e).toList();
  }

  private void note(Fact fact) {
    if (fact.moment() != null) {
      moments.put(fact.evidence(), fact.moment());
    }
  }

  private boolean isTimed(Evidence evidence) {
    return moments.containsKey(evidence);
  }

  private Moment moment(Evidence evidence) {
    return Objects.requireNonNull(moments.get(evidence));
  }

  /** By time where one clock counts for all; otherwise source by source. */
  private Comparator<Evidence> order(List<Evidence> happened) {
    List<Moment> all = happened.stream().map(this::moment).toList();
    boolean oneClock =
        all.stream().allMatch(m -> m.time() != null)
            && all.stream().map(Moment::clock).distinct().count() <= 1;
    List<String> sources = all.stream().map(Moment::source).distinct().toList();
    Comparator<Evidence> bySource =
        Comparator.comparingInt(e -> sources.indexOf(moment(e).source()));
    Comparator<Evidence> first =
        oneClock ? Comparator.comparing(e -> Objects.requireNonNull(moment(e).time())) : bySource;
    return first.thenComparing(bySource).thenComparingLong(e -> moment(e).sequence());
  }

  private static boolean saysMore(Evidence one, Evidence other) {
    return one instanceof PacketEvidence more
        && other instanceof PacketEvidence packet
        && more.packet() == packet.packet()
        && more.source().equals(packet.source())
        && more.text().length() > packet.text().length()
        && more.text().startsWith(packet.text());
  }
}
