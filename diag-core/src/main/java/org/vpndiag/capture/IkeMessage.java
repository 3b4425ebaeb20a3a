package org.vpndiag.capture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vpndiag.report.Words;

/**
 * A message of an exchange, with its retransmissions.
 *
 * @param first its first packet
 * @param last its last retransmission's packet, or the first
 * @param source the sender
 * @param sourcePort its port
 * @param destination the receiver
 * @param destinationPort its port
 * @param number its place in the exchange, from 1; 0 where it cannot be told
 * @param label what it is, in a few words
 * @param payloads the payloads in the clear, in the RFC's abbreviations
 * @param encrypted whether its payloads are encrypted
 * @param response whether it is an IKEv2 response
 * @param notifies the notifications in the clear, by name
 * @param bytes its length from the ISAKMP header on
 * @param sent how often it was sent
 * @param fragment what it is a piece of; null for a whole one
 * @param flaw why it could not be read to its end; null for a whole one
 */
public record IkeMessage(
    Seen first,
    Seen last,
    String source,
    int sourcePort,
    String destination,
    int destinationPort,
    int number,
    Words label,
    List<String> payloads,
    boolean encrypted,
    boolean response,
    List<String> notifies,
    int bytes,
    long sent,
    @Nullable IkeFragment fragment,
    @Nullable String flaw) {

  /** Keeps its own copies. */
  public IkeMessage {
    payloads = List.copyOf(payloads);
    notifies = List.copyOf(notifies);
  }

  /** Whether it is a piece with which the message was not whole yet: nobody could read that. */
  public boolean isPiece() {
    return fragment != null && !fragment.completes();
  }
}
