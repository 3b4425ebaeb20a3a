package org.vpndiag.pasted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.fact.Fact;

/**
 * What the pieces of a post tell together. The same SA in several outputs is one, of which the last
 * output is right; the same route twice is one route.
 */
final class Told {

  private static final Set<String> NUMBERED = Set.of("ike-sa", "child-sa");
  private static final List<String> IDENTITY = List.of("connection", "number");
  private static final List<String> SPIS =
      List.of("initiatorSpi", "responderSpi", "inboundSpi", "outboundSpi");

  private final List<Fact> facts = new ArrayList<>();
  private final Map<Object, Integer> known = new HashMap<>();

  /** Adds what a further piece tells; those that are now told by it. */
  void add(List<Fact> piece) {
    Map<Object, Integer> earlier = Map.copyOf(known);
    for (Fact fact : piece) {
      Object key = key(fact);
      Integer before = earlier.get(key);
      if (before != null && agree(facts.get(before), fact)) {
        facts.set(before, joined(facts.get(before), fact));
      } else {
        known.put(key, facts.size());
        facts.add(fact);
      }
    }
  }

  List<Fact> facts() {
    return List.copyOf(facts);
  }

  private static Object key(Fact fact) {
    String type = fact.type().name();
    boolean numbered = NUMBERED.contains(type) && fact.value("number").isPresent();
    return numbered
        ? List.of(type, fact.value("connection"), fact.value("number"))
        : List.of(type, fact.values());
  }

  /** A daemon that was restarted counts anew: then the SPIs differ. */
  private static boolean agree(Fact earlier, Fact later) {
    return SPIS.stream()
        .allMatch(
            spi ->
                earlier.value(spi).isEmpty()
                    || later.value(spi).isEmpty()
                    || Objects.equals(earlier.value(spi), later.value(spi)));
  }

  private static Fact joined(Fact earlier, Fact later) {
    Map<String, Object> values = new HashMap<>(earlier.values());
    values.putAll(later.values());
    Map<String, Evidence> places = new HashMap<>();
    for (String attribute : earlier.values().keySet()) {
      if (!later.values().containsKey(attribute) && !IDENTITY.contains(attribute)) {
        places.put(attribute, earlier.places().getOrDefault(attribute, earlier.evidence()));
      }
    }
    places.putAll(later.places());
    return new Fact(later.type(), values, later.evidence(), places, later.moment());
  }
}
