package org.vpndiag.rule;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A rule or a ladder that is read when it is first asked for. */
final class Later<T> {
  private final String id;
  private final Opening opening;
  private final Supplier<T> reader;
  private @Nullable T read;

  Later(String id, Opening opening, Supplier<T> reader) {
    this.id = id;
    this.opening = opening;
    this.reader = reader;
  }

  /** A rule that was read already. */
  static Later<Rule> of(Rule rule) {
    return new Later<>(rule.id(), Opening.of(rule.when()), () -> rule);
  }

  /** A ladder that was read already. */
  static Later<Ladder> of(Ladder ladder) {
    return new Later<>(ladder.view().name(), Opening.of(ladder.when()), () -> ladder);
  }

  String id() {
    return id;
  }

  /** What a case must hold for its first condition. */
  Opening opening() {
    return opening;
  }

  synchronized T get() {
    T known = read;
    if (known == null) {
      known = reader.get();
      read = known;
    }
    return known;
  }
}
