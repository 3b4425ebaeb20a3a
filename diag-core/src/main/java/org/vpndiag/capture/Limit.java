package org.vpndiag.capture;

import org.vpndiag.report.Words;

/**
 * A limit that was reached: the capture has more than is followed.
 *
 * @param what what is limited
 * @param limit how many are followed
 * @param beyond how many packets belong to those that are not
 */
public record Limit(Words what, int limit, long beyond) {}
