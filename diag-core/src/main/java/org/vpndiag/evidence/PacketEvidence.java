package org.vpndiag.evidence;

import java.time.Instant;

/**
 * A packet of a capture.
 *
 * @param source the capture
 * @param packet the packet's number as Wireshark counts, from 1
 * @param time when it was captured
 * @param text what it is, in the words of its protocol
 */
public record PacketEvidence(String source, long packet, Instant time, String text)
    implements Evidence {}
