package org.vpndiag.capture;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.report.Words;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.esp.UdpEncapsulated;
import org.vpndiag.wire.l2tp.L2tp;
import org.vpndiag.wire.link.Icmp;
import org.vpndiag.wire.link.IpAddress;
import org.vpndiag.wire.link.IpPacket;
import org.vpndiag.wire.link.IpProtocol;

/** Collects ICMP errors by what they are about. */
final class IcmpFollower {
  private static final int MAX_ERRORS = 1_000;
  private static final int IKE_PORT = 500;
  private static final long PAUSE_NANOS = 60_000_000_000L;

  private record About(
      IpAddress reporter,
      IpAddress receiver,
      int type,
      int code,
      String about,
      IpAddress source,
      IpAddress destination,
      int port,
      long before) {

    /** The key of those before the present ones. */
    About before(long packet) {
      return new About(reporter, receiver, type, code, about, source, destination, port, packet);
    }

    /** Written out, because what records get is linked anew at every start. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof About row
          && type == row.type
          && code == row.code
          && port == row.port
          && before == row.before
          && about.equals(row.about)
          && reporter.equals(row.reporter)
          && receiver.equals(row.receiver)
          && source.equals(row.source)
          && destination.equals(row.destination);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * source.hashCode() + destination.hashCode()) + reporter.hashCode();
    }
  }

  private static final class Row implements Table.Row {
    final About key;
    final Place first;
    final Icmp error;
    Place last;
    long count;
    int mtu;

    Row(About key, Place first, Icmp error) {
      this.key = key;
      this.first = first;
      this.error = error;
      this.last = first;
    }

    @Override
    public long lastPacket() {
      return last.packet();
    }
  }

  private final Table<About, Row> errors =
      new Table<>(new Words("ICMP errors", "ICMP エラー"), MAX_ERRORS);
  private final Ladder ladder;
  private long cut;
  private final Openings openings;

  IcmpFollower(Ladder ladder, Openings openings) {
    this.ladder = ladder;
    this.openings = openings;
  }

  /** An error of which the snap length cut off what it is about. */
  void cut() {
    cut++;
  }

  /** How many of these there were. */
  long cutErrors() {
    return cut;
  }

  void error(Place place, Icmp error) {
    IpPacket quoted = error.quoted();
    Place ends = place.between(quoted.destination(), quoted.source());
    String about = about(quoted);
    About key =
        new About(
            place.source(),
            place.destination(),
            error.type(),
            error.code(),
            about,
            quoted.source(),
            quoted.destination(),
            port(quoted, 2),
            0);
    Row row = errors.get(key);
    if (row != null && isOver(row, place, ends)) {
      errors.move(key, key.before(row.lastPacket()));
      row = null;
    }
    if (row == null) {
      row = errors.add(key, new Row(key, place, error));
    }
    row.count++;
    row.last = place;
    row.mtu = error.mtu();
    if (!about.equals("other")) {
      ladder(place, ends, error, about, row);
    }
  }

  /** Whether errors are those of another attempt, if that may be. */
  private boolean isOver(Row row, Place place, Place ends) {
    boolean paused = place.nanos() - row.last.nanos() > PAUSE_NANOS;
    return openings.between(ends) > row.lastPacket()
        || (paused && openings.after(row.lastPacket()));
  }

  /** It belongs to the conversation of the packet that it quotes. */
  private void ladder(Place place, Place ends, Icmp error, String about, Row row) {
    IpPacket quoted = error.quoted();
    String words = IcmpMeanings.of(error.version(), error.type(), error.code());
    boolean byPeer = place.source().equals(quoted.destination());
    Words label =
        byPeer
            ? new Words("ICMP " + words + " about " + about, about + " に対する ICMP " + words)
            : new Words(
                "ICMP " + words + " about " + about + " from " + place.source(),
                about + " に対する ICMP " + words + "（送信元 " + place.source() + "）");
    ladder.message(ends, label, row, true);
  }

  private static String about(IpPacket quoted) {
    return switch (quoted.protocol()) {
      case IpProtocol.ESP -> "ESP";
      case IpProtocol.AH -> "AH";
      case IpProtocol.L2TP -> "L2TP";
      case IpProtocol.UDP -> aboutPort(quoted);
      default -> "other";
    };
  }

  private static String aboutPort(IpPacket quoted) {
    int from = port(quoted, 0);
    int to = port(quoted, 2);
    if (from == L2tp.PORT || to == L2tp.PORT) {
      return "L2TP";
    }
    if (from == IKE_PORT || to == IKE_PORT) {
      return "IKE";
    }
    if (from != UdpEncapsulated.PORT && to != UdpEncapsulated.PORT) {
      return "other";
    }
    Slice segment = quoted.payload();
    return segment.has(12) && segment.int32(8) != 0 ? "ESP" : "IKE";
  }

  private static int port(IpPacket quoted, int at) {
    boolean ported = quoted.protocol() == IpProtocol.UDP || quoted.protocol() == IpProtocol.TCP;
    return ported && quoted.payload().has(at + 2) ? quoted.payload().uint16(at) : 0;
  }

  List<IcmpError> errors() {
    return errors.rows().stream().map(IcmpFollower::finished).toList();
  }

  Optional<Limit> reached() {
    return errors.reached();
  }

  private static IcmpError finished(Row row) {
    About key = row.key;
    return new IcmpError(
        key.reporter().toString(),
        key.receiver().toString(),
        row.error.version(),
        key.type(),
        key.code(),
        key.about(),
        key.source().toString(),
        key.destination().toString(),
        key.port(),
        row.mtu,
        row.count,
        Seen.at(row.first),
        Seen.at(row.last));
  }
}
