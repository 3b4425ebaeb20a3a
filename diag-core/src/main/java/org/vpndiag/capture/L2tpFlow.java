package org.vpndiag.capture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * L2TP from one end to another that was not encrypted, or shows what was.
 *
 * @param source the sender
 * @param destination the receiver
 * @param first its first message
 * @param clear how many messages were not encrypted
 * @param data how many of them were data messages
 * @param copies how many followed ESP at once and may be what was in it
 * @param besideEsp the other messages after there was ESP between these ends, the last ones
 */
public record L2tpFlow(
    String source,
    String destination,
    Seen first,
    long clear,
    long data,
    long copies,
    List<Seen> besideEsp) {

  /** Keeps its own copy. */
  public L2tpFlow {
    besideEsp = List.copyOf(besideEsp);
  }

  /** Flows of which those between the same ends are one. */
  public static List<L2tpFlow> together(List<L2tpFlow> pieces) {
    Map<List<String>, L2tpFlow> all = new LinkedHashMap<>();
    pieces.forEach(
        piece -> all.merge(List.of(piece.source, piece.destination), piece, L2tpFlow::and));
    return List.copyOf(all.values());
  }

  private L2tpFlow and(L2tpFlow later) {
    return new L2tpFlow(
        source,
        destination,
        first,
        clear + later.clear,
        data + later.data,
        copies + later.copies,
        Stream.concat(besideEsp.stream(), later.besideEsp.stream()).toList());
  }
}
