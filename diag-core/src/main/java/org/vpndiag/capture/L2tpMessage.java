package org.vpndiag.capture;

/**
 * A control message of a tunnel that has a body.
 *
 * @param seen its packet
 * @param source the sender
 * @param destination the receiver
 * @param name its type: {@code SCCRQ}
 * @param ns its sequence number
 * @param nr the number that its sender expects next
 * @param retransmission how often the same one was sent before
 * @param protectedByIpsec whether it was inside ESP
 */
public record L2tpMessage(
    Seen seen,
    String source,
    String destination,
    String name,
    int ns,
    int nr,
    int retransmission,
    boolean protectedByIpsec) {}
