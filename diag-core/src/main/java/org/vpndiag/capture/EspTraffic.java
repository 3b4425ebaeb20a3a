package org.vpndiag.capture;

import java.util.List;

/**
 * The ESP packets of a capture, or its AH packets.
 *
 * @param packets how many
 * @param inUdp how many of them in UDP
 * @param flows each direction of each SA, in the order of their first packets
 */
public record EspTraffic(long packets, long inUdp, List<EspFlow> flows) {

  /** Keeps its own copy. */
  public EspTraffic {
    flows = List.copyOf(flows);
  }
}
