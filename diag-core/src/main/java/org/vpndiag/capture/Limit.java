package org.vpndiag.capture;

import org.vpndiag.report.Words;

/**
 * A limit that was reached: the capture has more than is kept.
 *
 * @param what what is limited
 * @param limit how many are kept
 * @param beyond how many are not
 */
public record Limit(Words what, int limit, long beyond) {}
