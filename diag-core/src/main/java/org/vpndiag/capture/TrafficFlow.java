package org.vpndiag.capture;

/**
 * What two programs exchange over the PPP interface.
 *
 * @param protocol {@code tcp}, {@code udp}, {@code icmp}, or a protocol number
 * @param client who sent the first packet seen
 * @param clientPort its port; 0 where the protocol has none
 * @param server the other end
 * @param serverPort its port
 * @param forward from client to server
 * @param backward from server to client
 * @param synOnly whether TCP connection requests were seen and no answer
 * @param reset whether TCP was reset
 * @param first its first packet
 * @param last its last packet
 */
public record TrafficFlow(
    String protocol,
    String client,
    int clientPort,
    String server,
    int serverPort,
    FlowDirection forward,
    FlowDirection backward,
    boolean synOnly,
    boolean reset,
    Seen first,
    Seen last) {

  /** Whether only one end was heard. */
  public boolean isOneWay() {
    return backward.packets() == 0;
  }
}
