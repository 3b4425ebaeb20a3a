package org.vpndiag.capture.facts;

import org.vpndiag.document.Reading;
import org.vpndiag.fact.Moment;

/**
 * What a capture tells of one attempt of one client.
 *
 * @param reading its facts
 * @param began its first packet
 * @param ended when something of it was last seen
 * @param worked whether something came through the tunnel
 * @param decides whether it is the one that decides
 */
public record AttemptReading(
    Reading reading, Moment began, Moment ended, boolean worked, boolean decides) {}
