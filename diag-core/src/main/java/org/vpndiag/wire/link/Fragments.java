package org.vpndiag.wire.link;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpndiag.wire.Slice;

/** Puts fragments together, of a bounded number of packets and bytes; the oldest ones give way. */
public final class Fragments {

  /** How many packets may be incomplete at one time. */
  public static final int MAX_PACKETS = 1_024;

  /** How many bytes the incomplete packets may hold together. */
  public static final int MAX_BYTES = 16 << 20;

  private static final int MAX_FRAGMENTS = 8_192;
  private static final int MAX_LENGTH = 65_535;
  private static final int MAX_LOST = 64;

  private record Key(IpAddress source, IpAddress destination, int protocol, int identification) {}

  /**
   * A packet that never became whole.
   *
   * @param source where it comes from
   * @param destination where it goes
   * @param protocol what it carries: an {@link IpProtocol}
   * @param beginning the first bytes of what it carries; empty where its first fragment is missing
   * @param number of the packet its first fragment came in, as the caller counts
   * @param nanos when that was captured, nanoseconds since 1970
   */
  public record Lost(
      IpAddress source,
      IpAddress destination,
      int protocol,
      Slice beginning,
      long number,
      long nanos) {}

  private record Piece(int offset, Slice bytes) {
    int end() {
      return offset + bytes.length();
    }
  }

  private static final class Pending {
    final long number;
    final long nanos;
    final List<Piece> pieces = new ArrayList<>();
    int bytes;
    int end = -1;

    Pending(long number, long nanos) {
      this.number = number;
      this.nanos = nanos;
    }

    void add(IpPacket fragment) {
      Piece piece = new Piece(fragment.fragmentOffset(), fragment.payload().copy());
      pieces.add(piece);
      bytes += piece.bytes.length();
      if (!fragment.moreFragments()) {
        end = piece.end();
      }
    }

    Optional<Slice> whole() {
      if (end < 0 || bytes < end) {
        return Optional.empty();
      }
      byte[] whole = new byte[end];
      int reached = 0;
      List<Piece> ordered = new ArrayList<>(pieces);
      ordered.sort((a, b) -> Integer.compare(a.offset, b.offset));
      for (Piece piece : ordered) {
        if (piece.offset > reached || piece.end() > end) {
          return Optional.empty();
        }
        piece.bytes.copyTo(whole, piece.offset);
        reached = Math.max(reached, piece.end());
      }
      return reached == end ? Optional.of(Slice.of(whole)) : Optional.empty();
    }
  }

  private final Map<Key, Pending> pending = new LinkedHashMap<>();
  private int bytes;
  private long fragments;
  private long forgotten;

  /**
   * Takes a fragment; the whole packet when this one completes it.
   *
   * @param number of the packet it came in, as the caller counts
   * @param nanos when that was captured, nanoseconds since 1970
   */
  public Optional<IpPacket> add(IpPacket fragment, long number, long nanos) {
    fragments++;
    if (fragment.cut() || fragment.fragmentOffset() + fragment.payload().length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Key key =
        new Key(
            fragment.source(),
            fragment.destination(),
            fragment.protocol(),
            fragment.identification());
    Pending packet = pending.computeIfAbsent(key, k -> new Pending(number, nanos));
    packet.add(fragment);
    bytes += fragment.payload().length();
    Optional<Slice> whole = packet.whole();
    if (whole.isPresent() || packet.pieces.size() > MAX_FRAGMENTS) {
      pending.remove(key);
      bytes -= packet.bytes;
    }
    evict();
    return whole.map(fragment::whole);
  }

  /** How many fragments were seen. */
  public long fragments() {
    return fragments;
  }

  /** How many packets never became whole. */
  public long incomplete() {
    return forgotten + pending.size();
  }

  /** The last ones of these. */
  public List<Lost> lost() {
    return pending.entrySet().stream()
        .skip(Math.max(0, pending.size() - MAX_LOST))
        .map(each -> lost(each.getKey(), each.getValue()))
        .toList();
  }

  private static Lost lost(Key key, Pending packet) {
    Slice beginning =
        packet.pieces.stream()
            .filter(piece -> piece.offset == 0)
            .map(piece -> piece.bytes.atMost(8))
            .findFirst()
            .orElse(Slice.of(new byte[0]));
    return new Lost(
        key.source, key.destination, key.protocol, beginning, packet.number, packet.nanos);
  }

  private void evict() {
    Iterator<Pending> oldest = pending.values().iterator();
    while ((bytes > MAX_BYTES || pending.size() > MAX_PACKETS) && oldest.hasNext()) {
      bytes -= oldest.next().bytes;
      oldest.remove();
      forgotten++;
    }
  }
}
