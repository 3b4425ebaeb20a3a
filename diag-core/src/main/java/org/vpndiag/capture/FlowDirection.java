package org.vpndiag.capture;

/**
 * One direction of a flow.
 *
 * @param packets how many packets
 * @param bytes their length together, IP headers included
 * @param largest the longest packet, IP header included
 * @param holes how often TCP skipped bytes that were not seen yet
 * @param repeats how many TCP segments came again
 */
public record FlowDirection(long packets, long bytes, int largest, long holes, long repeats) {

  FlowDirection and(FlowDirection later) {
    return new FlowDirection(
        packets + later.packets,
        bytes + later.bytes,
        Math.max(largest, later.largest),
        holes + later.holes,
        repeats + later.repeats);
  }
}
