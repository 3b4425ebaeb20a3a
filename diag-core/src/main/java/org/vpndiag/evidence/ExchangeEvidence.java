package org.vpndiag.evidence;

/**
 * An exchange of an active probe with its target.
 *
 * @param source the target, {@code address port}
 * @param exchange the exchange's number within the probe's run, from 1
 * @param text what was offered and answered
 */
public record ExchangeEvidence(String source, int exchange, String text) implements Evidence {}
