package org.vpndiag.capture;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * The PPP of a capture.
 *
 * @param protocols how many frames of each protocol, by its four hex digits
 * @param codes how many packets of each code, by protocol
 * @param chapSuccess how many CHAP successes
 * @param chapFailure how many CHAP failures
 * @param papAck how many times PAP was accepted
 * @param papNak how many times PAP was refused
 * @param acknowledgedAddresses the addresses that IPCP agreed on
 * @param nakedAddresses the addresses that IPCP suggested
 * @param authenticationOffered what LCP asked for, in hex digits
 * @param compressed how many frames are compressed or encrypted
 * @param links the links
 */
public record PppTraffic(
    SortedMap<String, Long> protocols,
    SortedMap<String, SortedMap<String, Long>> codes,
    long chapSuccess,
    long chapFailure,
    long papAck,
    long papNak,
    SortedSet<String> acknowledgedAddresses,
    SortedSet<String> nakedAddresses,
    SortedSet<String> authenticationOffered,
    long compressed,
    List<PppLink> links) {

  /** Van Jacobson's compressed TCP (RFC 1144), and what CCP compresses or MPPE encrypts. */
  private static final List<String> HIDING = List.of("002d", "00fd");

  /** Whether TCP segments passed that cannot be told apart: of their flows some are not counted. */
  public boolean hidesSegments() {
    return protocols.keySet().stream().anyMatch(HIDING::contains);
  }
}
