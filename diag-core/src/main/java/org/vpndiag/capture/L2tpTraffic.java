package org.vpndiag.capture;

import java.util.List;
import java.util.SortedMap;

/**
 * The L2TP of a capture.
 *
 * @param control how many control messages, those without a body among them
 * @param zeroLengthBodies how many mere acknowledgments
 * @param data how many data messages
 * @param version3 how many of all are L2TPv3
 * @param hiddenAvps how many attributes are hidden
 * @param messages how many control messages of each type
 * @param clear how many messages were not inside ESP
 * @param results the ends of tunnels and sessions
 * @param tunnels the tunnels whose SCCRQ was seen
 * @param followed the control messages with a body, as many as are kept
 * @param clearFlows what was not inside ESP, by its ends
 */
public record L2tpTraffic(
    long control,
    long zeroLengthBodies,
    long data,
    long version3,
    long hiddenAvps,
    SortedMap<String, Long> messages,
    long clear,
    List<L2tpResult> results,
    List<L2tpTunnel> tunnels,
    List<L2tpMessage> followed,
    List<L2tpFlow> clearFlows) {

  /** Keeps its own copies. */
  public L2tpTraffic {
    results = List.copyOf(results);
    tunnels = List.copyOf(tunnels);
    followed = List.copyOf(followed);
    clearFlows = List.copyOf(clearFlows);
  }
}
