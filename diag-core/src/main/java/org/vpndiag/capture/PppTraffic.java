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
 * @param untold how many TCP segments have headers that cannot be expanded
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
    long untold,
    List<PppLink> links) {

  /** Whether TCP segments passed that cannot be told apart: of their flows some are not counted. */
  public boolean hidesSegments() {
    return untold > 0 || compressed > 0;
  }
}
