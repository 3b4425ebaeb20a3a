package org.vpndiag.examination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpndiag.document.Share;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactBase;
import org.vpndiag.fact.FactType;

/**
 * Whom of the clients of captures the other sources of a case are about: by the addresses that
 * these name as the host's own or, as a NAT hides them, by the SPIs of its SAs.
 *
 * @param own those; all where nothing tells, or where the host is their server
 * @param others the rest
 */
record OwnClients(List<String> own, List<String> others) {
  /** What rules know of the rest. */
  static final FactType OTHER =
      FactType.of("capture.other-clients", "clients that a capture shows beside this one")
          .words("addresses")
          .number("count");

  private static final int MOST_NAMED = 10;

  /** Where sources name addresses of the host itself. */
  private static final Map<String, String> ADDRESSES =
      Map.of(
          "interface.address", "address",
          "ike.packet.sent", "source",
          "ike.sa.established", "local",
          "ike-sa", "local",
          "ike.connection", "local");

  /** Where sources name the SPIs of the host's SAs. */
  private static final Map<String, List<String>> SPIS =
      Map.of(
          "child-sa", List.of("inboundSpi", "outboundSpi"),
          "child-sa.established", List.of("inboundSpi", "outboundSpi"),
          "xfrm.state", List.of("spi"));

  /** Keeps its own copies. */
  OwnClients {
    own = List.copyOf(own);
    others = List.copyOf(others);
  }

  static OwnClients of(CaseFile file) {
    List<String> clients = file.clients();
    Set<String> addresses = addresses(file.facts());
    Set<String> named =
        clients.stream()
            .filter(client -> file.names(client).stream().anyMatch(addresses::contains))
            .collect(Collectors.toSet());
    Set<String> own = named.isEmpty() ? bySpi(file, addresses) : named;
    List<String> chosen = clients.stream().filter(own::contains).toList();
    return chosen.isEmpty()
        ? new OwnClients(clients, List.of())
        : new OwnClients(chosen, clients.stream().filter(c -> !own.contains(c)).toList());
  }

  private static Set<String> addresses(FactBase facts) {
    return ADDRESSES.entrySet().stream()
        .flatMap(place -> values(facts, place.getKey(), place.getValue()))
        .collect(Collectors.toSet());
  }

  private static Set<String> bySpi(CaseFile file, Set<String> addresses) {
    Set<String> spis =
        SPIS.entrySet().stream()
            .flatMap(e -> e.getValue().stream().flatMap(a -> values(file.facts(), e.getKey(), a)))
            .map(OwnClients::plain)
            .collect(Collectors.toSet());
    if (spis.isEmpty()) {
      return Set.of();
    }
    Map<String, List<Fact>> flows = new LinkedHashMap<>();
    for (Share share : file.shares()) {
      flows.computeIfAbsent(share.client(), c -> new ArrayList<>()).addAll(flows(share));
    }
    boolean isServer =
        flows.values().stream().flatMap(List::stream).anyMatch(flow -> goesTo(flow, addresses));
    return flows.entrySet().stream()
        .filter(e -> !isServer && e.getValue().stream().anyMatch(f -> spis.contains(plain(spi(f)))))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static List<Fact> flows(Share share) {
    return share.reading().get().facts().stream()
        .filter(fact -> fact.type().name().equals("esp.flow"))
        .toList();
  }

  private static boolean goesTo(Fact flow, Set<String> addresses) {
    return flow.value("direction").filter("out"::equals).isPresent()
        && flow.value("destination").filter(addresses::contains).isPresent();
  }

  private static String spi(Fact flow) {
    return flow.value("spi").map(Object::toString).orElse("");
  }

  private static Stream<String> values(FactBase facts, String type, String attribute) {
    return facts.ofType(type).stream()
        .flatMap(fact -> fact.value(attribute).stream())
        .map(Object::toString);
  }

  /** Without prefix and leading zeros, in which sources differ. */
  private static String plain(String spi) {
    return spi.toLowerCase(Locale.ROOT).replaceFirst("^(0x)?0*", "");
  }

  /** What is known of one client of a case, and that there are others. */
  FactBase facts(CaseFile file, String client) {
    FactBase facts = file.of(client);
    file.shares().stream()
        .filter(share -> !others.isEmpty() && share.client().equals(others.get(0)))
        .forEach(share -> facts.add(share.source(), others(share), Set.of()));
    return facts;
  }

  private List<Fact> others(Share first) {
    Map<String, Object> values =
        Map.of(
            "addresses", others.stream().limit(MOST_NAMED).toList(), "count", (long) others.size());
    return first.reading().get().facts().stream()
        .filter(fact -> !fact.type().name().equals("capture"))
        .limit(1)
        .map(fact -> Fact.state(OTHER, values, fact.evidence()))
        .toList();
  }
}
