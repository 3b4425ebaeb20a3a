package org.vpndiag.capture;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What two addresses said to each other about a VPN.
 *
 * @param client who began
 * @param server the other one
 * @param ports the client's ports, that by which it is called last; none where it has its address
 *     for itself
 * @param steps the steps in time; of very many the first and the last
 * @param omitted how many steps between them are left out
 */
public record Conversation(
    String client, String server, List<Integer> ports, List<LadderStep> steps, long omitted) {

  /** The ends of a link that is carried without IP. */
  private static final String NO_ADDRESS = "0.0.0.0";

  /** Keeps its own copy. */
  public Conversation {
    ports = List.copyOf(ports);
    steps = List.copyOf(steps);
  }

  /** Steps of this one as one client's whose address others share. */
  Conversation of(List<Integer> ports, List<LadderStep> some) {
    return new Conversation(client, server, ports, some, omitted);
  }

  /** What its client is called. */
  public String name() {
    return ports.isEmpty() ? client : SharedAddresses.name(client, ports.get(ports.size() - 1));
  }

  /** The same, told by the other end's side. */
  Conversation turned() {
    return new Conversation(/* client= */ server, /* server= */ client, ports, steps, omitted);
  }

  /** A display filter of Wireshark that shows its packets. */
  public String displayFilter() {
    if (client.equals(NO_ADDRESS)) {
      return "pppoed || pppoes || ppp";
    }
    boolean sixth = client.contains(":");
    String address = sixth ? "ipv6.addr" : "ip.addr";
    String icmp = sixth ? "icmpv6" : "icmp";
    String protocols =
        ports.isEmpty()
            ? "isakmp || udpencap || esp || ah || l2tp || ppp"
            : ports.stream().map(port -> "udp.port == " + port).collect(Collectors.joining(" || "));
    return "%1$s == %2$s && %1$s == %3$s && (%4$s || %5$s)"
        .formatted(address, client, server, protocols, icmp);
  }
}
