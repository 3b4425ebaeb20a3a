package org.vpndiag.capture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What two programs exchange over the PPP interface.
 *
 * @param protocol {@code tcp}, {@code udp}, {@code icmp}, or a protocol number
 * @param client who sent its first packet
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

  /** Flows of which those between the same programs are one. */
  public static List<TrafficFlow> together(List<TrafficFlow> pieces) {
    Map<List<Object>, TrafficFlow> all = new LinkedHashMap<>();
    for (TrafficFlow piece : pieces) {
      all.merge(piece.ends(), piece, TrafficFlow::and);
    }
    return List.copyOf(all.values());
  }

  private List<Object> ends() {
    return List.of(protocol, client, clientPort, server, serverPort);
  }

  private TrafficFlow and(TrafficFlow later) {
    FlowDirection back = backward.and(later.backward);
    return new TrafficFlow(
        protocol,
        client,
        clientPort,
        server,
        serverPort,
        forward.and(later.forward),
        back,
        (synOnly || later.synOnly) && back.packets() == 0,
        reset || later.reset,
        first,
        later.last);
  }

  /** Whether only one end was heard. */
  public boolean isOneWay() {
    return backward.packets() == 0;
  }
}
