package org.vpndiag.capture;

/**
 * A StopCCN or CDN: the end of a tunnel or a session.
 *
 * @param seen its packet
 * @param source the sender
 * @param destination the receiver
 * @param message {@code StopCCN} or {@code CDN}
 * @param resultCode why
 * @param errorCode the general error, 0 for none
 * @param text the sender's words; empty when there are none
 * @param meaning what the codes mean
 * @param copy whether the capture had the same packet just before
 */
public record L2tpResult(
    Seen seen,
    String source,
    String destination,
    String message,
    int resultCode,
    int errorCode,
    String text,
    String meaning,
    boolean copy) {}
