package org.vpndiag.capture;

import java.util.List;

/**
 * The negotiation of a control protocol on a link.
 *
 * @param protocol {@code lcp}, {@code ipcp}, …
 * @param sides the ends that were heard, one or two
 * @param first its first packet
 * @param last its last packet
 */
public record PppNegotiation(String protocol, List<PppSide> sides, Seen first, Seen last) {

  /** Keeps its own copy. */
  public PppNegotiation {
    sides = List.copyOf(sides);
  }

  /** Whether both ends' wishes were accepted. */
  public boolean isOpened() {
    return sides.size() == 2 && sides.stream().allMatch(PppSide::acknowledged);
  }
}
