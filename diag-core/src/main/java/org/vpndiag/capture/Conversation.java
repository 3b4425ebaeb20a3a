package org.vpndiag.capture;

import java.util.List;

/**
 * What two addresses said to each other about a VPN.
 *
 * @param client who began
 * @param server the other one
 * @param steps the steps in time; of very many the first and the last
 * @param omitted how many steps between them are left out
 */
public record Conversation(String client, String server, List<LadderStep> steps, long omitted) {

  /** The ends of a link that is carried without IP. */
  private static final String NO_ADDRESS = "0.0.0.0";

  /** Keeps its own copy. */
  public Conversation {
    steps = List.copyOf(steps);
  }

  /** The same, told by the other end's side. */
  Conversation turned() {
    return new Conversation(/* client= */ server, /* server= */ client, steps, omitted);
  }

  /** The same without the steps after the first so many. */
  public Conversation first(int most) {
    boolean whole = steps.size() <= most;
    return whole
        ? this
        : new Conversation(client, server, steps.subList(0, most), omitted + steps.size() - most);
  }

  /** A display filter of Wireshark that shows its packets. */
  public String displayFilter() {
    if (client.equals(NO_ADDRESS)) {
      return "pppoed || pppoes || ppp";
    }
    boolean sixth = client.contains(":");
    String address = sixth ? "ipv6.addr" : "ip.addr";
    String icmp = sixth ? "icmpv6" : "icmp";
    return "%1$s == %2$s && %1$s == %3$s && (isakmp || udpencap || esp || ah || l2tp || ppp || %4$s)"
        .formatted(address, client, server, icmp);
  }
}
