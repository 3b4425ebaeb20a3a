package org.vpndiag.capture;

import java.util.List;

/**
 * L2TP from one end to another that was not encrypted, or shows what was.
 *
 * @param source the sender
 * @param destination the receiver
 * @param first its first message
 * @param clear how many messages were not encrypted
 * @param data how many of them were data messages
 * @param copies how many followed ESP at once and may be what was in it
 * @param besideEsp the other messages after there was ESP between these ends, the last ones
 */
public record L2tpFlow(
    String source,
    String destination,
    Seen first,
    long clear,
    long data,
    long copies,
    List<Seen> besideEsp) {

  /** Keeps its own copy. */
  public L2tpFlow {
    besideEsp = List.copyOf(besideEsp);
  }
}
