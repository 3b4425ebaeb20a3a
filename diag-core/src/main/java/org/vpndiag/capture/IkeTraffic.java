package org.vpndiag.capture;

import java.util.List;
import java.util.SortedMap;

/**
 * The IKE of a capture.
 *
 * @param messages how many messages
 * @param cut how many more the capture cut before their header's end
 * @param byVersion how many of each version
 * @param byExchange how many of each exchange type, by version
 * @param encrypted how many with encrypted payloads
 * @param nonEspMarkers how many non-ESP markers on port 4500
 * @param fragments how many fragments of messages
 * @param natKeepalives how many NAT keepalives
 * @param notifies how many notifications of each type in the clear, by version
 * @param vendorIds how many of each vendor id, in hex digits
 * @param sessions the IKE SAs and the attempts at them
 */
public record IkeTraffic(
    long messages,
    long cut,
    SortedMap<String, Long> byVersion,
    SortedMap<String, SortedMap<String, Long>> byExchange,
    long encrypted,
    long nonEspMarkers,
    long fragments,
    long natKeepalives,
    SortedMap<String, SortedMap<String, Long>> notifies,
    SortedMap<String, Long> vendorIds,
    List<IkeSession> sessions) {}
