package org.vpndiag.capture;

import java.util.List;

/**
 * A PPP link.
 *
 * @param carrier what carries it
 * @param one the end that was heard first
 * @param other the other end
 * @param negotiations its control protocols, in the order of their first packets
 * @param authentications who proved to be whom
 * @param ends terminations and rejections
 * @param unansweredEchoes how many of the last LCP Echo-Requests have no reply
 * @param oneSided whether one end alone was heard, and it answers what the other must have said
 * @param decrypted whether it was inside ESP
 * @param first its first packet
 * @param last its last control packet
 */
public record PppLink(
    PppCarrier carrier,
    String one,
    String other,
    List<PppNegotiation> negotiations,
    List<PppAuthentication> authentications,
    List<PppEnd> ends,
    long unansweredEchoes,
    boolean oneSided,
    boolean decrypted,
    Seen first,
    Seen last) {

  /** Keeps its own copies. */
  public PppLink {
    negotiations = List.copyOf(negotiations);
    authentications = List.copyOf(authentications);
    ends = List.copyOf(ends);
  }
}
