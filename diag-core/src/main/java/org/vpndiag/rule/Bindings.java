package org.vpndiag.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.Moment;

/**
 * What the conditions matched so far; never changed, only extended.
 *
 * @param facts the facts that have a name, by it
 * @param counts how many facts a counting condition found, by its name
 * @param matched every fact that matched, named or not
 * @param evidence of everything that matched, in the conditions' order
 */
record Bindings(
    Map<String, Fact> facts,
    Map<String, Long> counts,
    List<Fact> matched,
    List<Evidence> evidence) {
  static final Bindings NONE = new Bindings(Map.of(), Map.of(), List.of(), List.of());

  /** The attribute of a counting condition's name that says how many. */
  static final String COUNT = "n";

  Optional<Object> value(String alias, String attribute) {
    if (attribute.equals(COUNT) && counts.containsKey(alias)) {
      return Optional.of(counts.get(alias));
    }
    Fact fact = facts.get(alias);
    return fact == null ? Optional.empty() : fact.value(attribute);
  }

  Bindings with(String alias, Fact fact, List<Evidence> places) {
    return new Bindings(extended(facts, alias, fact), counts, longer(matched, fact), shown(places));
  }

  Bindings with(String alias, Fact fact, List<Evidence> places, long count) {
    Bindings bound = with(alias, fact, places);
    return new Bindings(bound.facts, extended(counts, alias, count), bound.matched, bound.evidence);
  }

  Bindings showing(Evidence more) {
    return new Bindings(facts, counts, matched, shown(List.of(more)));
  }

  /** The last thing that happened of what matched; empty where only states matched. */
  Optional<Moment> lastMoment() {
    Moment last = null;
    for (Fact fact : matched) {
      Moment moment = fact.moment();
      if (moment != null && (last == null || moment.isAfter(last))) {
        last = moment;
      }
    }
    return Optional.ofNullable(last);
  }

  private List<Evidence> shown(List<Evidence> more) {
    List<Evidence> shown = evidence;
    for (Evidence one : more) {
      shown = shown.contains(one) ? shown : longer(shown, one);
    }
    return shown;
  }

  private static <T> List<T> longer(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  private static <V> Map<String, V> extended(Map<String, V> map, String alias, V value) {
    if (alias.isEmpty()) {
      return map;
    }
    Map<String, V> larger = new HashMap<>(map);
    larger.put(alias, value);
    return larger;
  }
}
