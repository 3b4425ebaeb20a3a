package org.vpndiag.host.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactType;

/**
 * What moved between two looks at the same thing: the kernel's counters are read twice, and only
 * grow. Of two readings the later one is kept and tells by how much it grew.
 */
public final class Movements {
  private static final List<String> SA = List.of("protocol", "spi", "source", "destination");
  private static final List<String> POLICY =
      List.of(
          "direction",
          "source",
          "destination",
          "protocol",
          "sourcePort",
          "destinationPort",
          "reqid");

  /** The facts of a case, joined to one where two readings speak of one SA. */
  private final Map<Fact, Fact> later = new HashMap<>();

  private final Set<Fact> earlier = Collections.newSetFromMap(new IdentityHashMap<>());

  private Movements() {}

  /** What moved among the facts of a whole case. */
  public static Movements of(List<Fact> facts) {
    Movements movements = new Movements();
    readings(facts, HostFacts.XFRM_STATE, SA, "packets").forEach(movements::joinSas);
    readings(facts, HostFacts.XFRM_POLICY, POLICY, "used").forEach(movements::joinPolicies);
    return movements;
  }

  /** What was read more than once. */
  private static List<List<Fact>> readings(
      List<Fact> facts, FactType type, List<String> identity, String counter) {
    Map<List<Object>, List<Fact>> byIdentity = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (fact.type().equals(type) && fact.value(counter).isPresent()) {
        List<Object> key = identity.stream().map(a -> (Object) fact.value(a)).toList();
        byIdentity.computeIfAbsent(key, k -> new ArrayList<>()).add(fact);
      }
    }
    return byIdentity.values().stream().filter(readings -> readings.size() > 1).toList();
  }

  /** The kernel counts no packets of a policy, but tells when it was last asked. */
  private void joinPolicies(List<Fact> readings) {
    Comparator<Fact> byUse =
        Comparator.comparing(f -> String.valueOf(f.value("lastUsed").orElse("")));
    Fact first = readings.stream().min(byUse).orElseThrow();
    Fact last = readings.stream().max(byUse).orElseThrow();
    Map<String, Object> values = new HashMap<>(last.values());
    values.put("moved", byUse.compare(first, last) < 0);
    keep(last, values, readings);
  }

  private void joinSas(List<Fact> readings) {
    Fact first = readings.get(0);
    Fact last = readings.get(0);
    for (Fact reading : readings) {
      first = number(reading, "packets") < number(first, "packets") ? reading : first;
      last = number(reading, "packets") >= number(last, "packets") ? reading : last;
    }
    Map<String, Object> values = new HashMap<>(last.values());
    long packets = number(last, "packets") - number(first, "packets");
    values.put("movedPackets", packets);
    values.put("movedBytes", Math.max(0, number(last, "bytes") - number(first, "bytes")));
    values.put("moved", packets > 0);
    keep(last, values, readings);
  }

  private void keep(Fact last, Map<String, Object> values, List<Fact> readings) {
    later.put(last, new Fact(last.type(), values, last.evidence(), last.places(), null));
    earlier.addAll(readings);
    earlier.remove(last);
  }

  private static long number(Fact fact, String attribute) {
    return fact.value(attribute).map(v -> v instanceof Long n ? n : 0L).orElse(0L);
  }

  /** One document's facts, those of two readings joined. */
  public List<Fact> in(List<Fact> facts) {
    List<Fact> joined = new ArrayList<>();
    for (Fact fact : facts) {
      if (!earlier.contains(fact)) {
        joined.add(later.getOrDefault(fact, fact));
      }
    }
    return joined;
  }
}
