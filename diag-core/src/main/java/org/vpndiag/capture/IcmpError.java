package org.vpndiag.capture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * ICMP errors of one kind that quote packets of a VPN, or of what runs in it.
 *
 * @param reporter who sent them
 * @param receiver who got them
 * @param version 4 or 6
 * @param type the ICMP type
 * @param code the ICMP code
 * @param about what they quote: {@code IKE}, {@code ESP}, {@code AH}, {@code L2TP}, {@code other}
 * @param source the quoted packet's sender
 * @param destination the quoted packet's receiver
 * @param destinationPort the quoted packet's port; 0 where it has none
 * @param mtu the MTU of the next hop in bytes; 0 where they do not tell
 * @param count how many
 * @param first the first one's packet
 * @param last the last one's packet
 */
public record IcmpError(
    String reporter,
    String receiver,
    int version,
    int type,
    int code,
    String about,
    String source,
    String destination,
    int destinationPort,
    int mtu,
    long count,
    Seen first,
    Seen last) {

  /** Errors of which those alike are counted together, as each in turn. */
  public static List<IcmpError> together(List<IcmpError> pieces) {
    Map<List<Object>, IcmpError> all = new LinkedHashMap<>();
    pieces.forEach(piece -> all.merge(piece.alike(), piece, IcmpError::and));
    return List.copyOf(all.values());
  }

  private List<Object> alike() {
    return List.of(
        reporter, receiver, version, type, code, about, source, destination, destinationPort);
  }

  private IcmpError and(IcmpError later) {
    return new IcmpError(
        reporter,
        receiver,
        version,
        type,
        code,
        about,
        source,
        destination,
        destinationPort,
        later.mtu,
        count + later.count,
        first,
        later.last);
  }

  /** What type and code mean (RFC 792, RFC 1812, RFC 4443). */
  public String meaning() {
    return IcmpMeanings.of(version, type, code);
  }
}
