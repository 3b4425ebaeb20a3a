package org.vpndiag.capture;

/**
 * A Terminate-Request or a rejection on a link.
 *
 * @param seen its packet
 * @param source the sender, by the address of what carries the link
 * @param protocol the protocol that ends, or that was rejected
 * @param what {@code Terminate-Request}, {@code Protocol-Reject}, {@code Code-Reject}
 * @param reason the sender's words; empty when there are none
 */
public record PppEnd(Seen seen, String source, String protocol, String what, String reason) {}
