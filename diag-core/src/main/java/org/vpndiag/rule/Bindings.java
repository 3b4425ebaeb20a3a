package org.vpndiag.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.Moment;

/**
 * What the conditions matched so far; never changed, only extended. Each is one link more to what
 * was matched before, and evidence is gathered when it is asked for: most of what is tried fails.
 */
final class Bindings {
  static final Bindings NONE = new Bindings(null, "", null, null, null, null);

  /** The attribute of a counting condition's name that says how many. */
  static final String COUNT = "n";

  private final @Nullable Bindings before;
  private final String alias;
  private final @Nullable FactPattern pattern;
  private final @Nullable Fact fact;
  private final @Nullable Long count;
  private final @Nullable Evidence shown;

  private Bindings(
      @Nullable Bindings before,
      String alias,
      @Nullable FactPattern pattern,
      @Nullable Fact fact,
      @Nullable Long count,
      @Nullable Evidence shown) {
    this.before = before;
    this.alias = alias;
    this.pattern = pattern;
    this.fact = fact;
    this.count = count;
    this.shown = shown;
  }

  /** These and a fact that matched; its name is empty where it has none. */
  Bindings with(String alias, FactPattern pattern, Fact fact) {
    return new Bindings(this, alias, pattern, fact, null, null);
  }

  /** These and the last of so many facts that matched. */
  Bindings with(String alias, FactPattern pattern, Fact last, long count) {
    return new Bindings(this, alias, pattern, last, count, null);
  }

  /** These and more evidence. */
  Bindings showing(Evidence more) {
    return new Bindings(this, "", null, null, null, more);
  }

  /** An attribute of a named fact, or how many there were. */
  Optional<Object> value(String alias, String attribute) {
    Long counted = attribute.equals(COUNT) ? count(alias) : null;
    if (counted != null) {
      return Optional.of(counted);
    }
    Fact named = fact(alias);
    return named == null ? Optional.empty() : named.value(attribute);
  }

  /** The fact that has a name; null where none has. */
  @Nullable Fact fact(String alias) {
    for (Bindings link = this; link != null; link = link.before) {
      if (link.fact != null && link.isNamed(alias)) {
        return link.fact;
      }
    }
    return null;
  }

  private @Nullable Long count(String alias) {
    for (Bindings link = this; link != null; link = link.before) {
      if (link.count != null && link.isNamed(alias)) {
        return link.count;
      }
    }
    return null;
  }

  private boolean isNamed(String name) {
    return !alias.isEmpty() && alias.equals(name);
  }

  /** Every fact that matched, named or not, in the conditions' order. */
  List<Fact> matched() {
    List<Fact> matched = new ArrayList<>();
    for (Bindings link = this; link != null; link = link.before) {
      if (link.fact != null) {
        matched.add(link.fact);
      }
    }
    Collections.reverse(matched);
    return matched;
  }

  /** The last thing that happened of what matched; empty where only states matched. */
  Optional<Moment> lastMoment() {
    Moment last = null;
    for (Fact fact : matched()) {
      Moment moment = fact.moment();
      if (moment != null && (last == null || moment.isAfter(last))) {
        last = moment;
      }
    }
    return Optional.ofNullable(last);
  }

  /** Of everything that matched, in the conditions' order. */
  List<Evidence> evidence() {
    List<Evidence> all = new ArrayList<>();
    show(all);
    return all;
  }

  private void show(List<Evidence> all) {
    if (before == null) {
      return;
    }
    before.show(all);
    if (shown != null) {
      add(shown, all);
    } else if (pattern != null && fact != null) {
      pattern.places(fact).forEach(place -> add(place, all));
    }
  }

  private static void add(Evidence one, List<Evidence> all) {
    if (!all.contains(one)) {
      all.add(one);
    }
  }
}
