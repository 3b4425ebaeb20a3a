package org.vpndiag.rule;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A rule that is read when it is first asked for. */
final class LazyRule {
  private final String id;
  private final Opening opening;
  private final Supplier<Rule> reader;
  private @Nullable Rule rule;

  LazyRule(String id, Opening opening, Supplier<Rule> reader) {
    this.id = id;
    this.opening = opening;
    this.reader = reader;
  }

  /** A rule that was read already. */
  static LazyRule of(Rule rule) {
    return new LazyRule(rule.id(), Opening.of(rule), () -> rule);
  }

  String id() {
    return id;
  }

  /** What a case must hold for its first condition. */
  Opening opening() {
    return opening;
  }

  synchronized Rule get() {
    Rule read = rule == null ? reader.get() : rule;
    rule = read;
    return read;
  }
}
