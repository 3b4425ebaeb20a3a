package org.vpndiag.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpndiag.evidence.Printable;
import org.vpndiag.wire.link.IpAddress;
import org.vpndiag.wire.ppp.Codes;
import org.vpndiag.wire.ppp.ControlPacket;
import org.vpndiag.wire.ppp.PppOption;
import org.vpndiag.wire.ppp.PppProtocol;

/** A PPP link as it is being followed (RFC 1661 section 3). */
final class PppConnection implements Table.Row {
  private static final int MAX_WORDS = 32;
  private static final int MAX_ENDS = 64;

  /** What one end wanted. */
  private static final class Side {
    long requests;
    boolean acknowledged;
    List<String> options = List.of();
    final Set<String> suggested = new LinkedHashSet<>();
    final Set<String> rejected = new LinkedHashSet<>();

    PppSide finished(IpAddress address) {
      return new PppSide(
          address.toString(),
          requests,
          acknowledged,
          options,
          List.copyOf(suggested),
          List.copyOf(rejected));
    }
  }

  private static final class Negotiation {
    final String protocol;
    final Map<IpAddress, Side> sides = new LinkedHashMap<>();
    final Place first;
    Place last;

    Negotiation(String protocol, Place first) {
      this.protocol = protocol;
      this.first = first;
      this.last = first;
    }

    Side side(IpAddress address) {
      return sides.computeIfAbsent(address, a -> new Side());
    }

    PppNegotiation finished() {
      return new PppNegotiation(
          protocol,
          sides.entrySet().stream().map(e -> e.getValue().finished(e.getKey())).toList(),
          Seen.at(first),
          Seen.at(last));
    }
  }

  private final PppCarrier carrier;
  private final Place first;
  private final Map<Integer, Negotiation> negotiations = new LinkedHashMap<>();
  private final PppAuthenticator authenticator = new PppAuthenticator();
  private final List<PppEnd> ends = new ArrayList<>();
  private long openEchoes;
  private boolean ended;
  private boolean answered;
  private boolean heardBoth;
  private Place last;

  PppConnection(PppCarrier carrier, Place first) {
    this.carrier = carrier;
    this.first = first;
    this.last = first;
  }

  /** Whether a packet can only belong to a new link between the same ends. */
  boolean isOverBefore(ControlPacket packet) {
    return packet.asksForLink() && (ended || negotiations.containsKey(PppProtocol.IPCP));
  }

  /** Whether nothing was heard of it for so long. */
  boolean pausedBefore(Place place, long nanos) {
    return place.nanos() - last.nanos() > nanos;
  }

  @Override
  public long lastPacket() {
    return last.packet();
  }

  long firstPacket() {
    return first.packet();
  }

  void packet(Place place, ControlPacket packet) {
    heardBoth |= !place.source().equals(first.source());
    answered |= packet.isAnswer();
    last = place;
    int protocol = packet.protocol().number();
    if (packet.hasOptions()) {
      negotiate(place, packet);
    } else if (protocol == PppProtocol.LCP && packet.code() == Codes.ECHO_REQUEST) {
      openEchoes++;
    } else if (protocol == PppProtocol.LCP && packet.code() == Codes.ECHO_REPLY) {
      openEchoes = 0;
    } else if (PppAuthenticator.isAuthentication(protocol)) {
      authenticator.packet(place, packet);
    } else {
      end(place, packet);
    }
  }

  private void negotiate(Place place, ControlPacket packet) {
    Negotiation negotiation =
        negotiations.computeIfAbsent(
            packet.protocol().number(), n -> new Negotiation(packet.protocol().name(), place));
    negotiation.last = place;
    List<String> words = new ArrayList<>();
    for (PppOption option : packet.options()) {
      if (words.size() < MAX_WORDS) {
        words.add(shown(option, packet.protocol()));
      }
    }
    Side asked = negotiation.side(place.destination());
    switch (packet.code()) {
      case Codes.CONFIGURE_REQUEST -> {
        Side asking = negotiation.side(place.source());
        asking.requests++;
        asking.options = words;
        if (packet.protocol().number() == PppProtocol.LCP) {
          authenticator.demanded(place, packet);
        }
      }
      case Codes.CONFIGURE_ACK -> asked.acknowledged = true;
      case Codes.CONFIGURE_NAK -> keep(asked.suggested, words);
      default -> keep(asked.rejected, words);
    }
  }

  private static void keep(Set<String> kept, List<String> words) {
    words.stream().limit(Math.max(0, MAX_WORDS - kept.size())).forEach(kept::add);
  }

  private static String shown(PppOption option, PppProtocol protocol) {
    return Printable.line(option.shown(protocol));
  }

  private void end(Place place, ControlPacket packet) {
    boolean terminates = packet.code() == Codes.TERMINATE_REQUEST;
    boolean rejects = packet.code() == Codes.PROTOCOL_REJECT || packet.code() == Codes.CODE_REJECT;
    if (!terminates && !rejects) {
      return;
    }
    if (ends.size() >= MAX_ENDS) {
      ends.remove(0);
    }
    ended |= terminates && packet.protocol().number() == PppProtocol.LCP;
    String about =
        packet.rejectedProtocol().map(PppProtocol::name).orElse(packet.protocol().name());
    String reason = terminates ? Printable.line(packet.data().latin1()) : "";
    ends.add(
        new PppEnd(Seen.at(place), place.source().toString(), about, packet.codeName(), reason));
  }

  PppLink link() {
    return new PppLink(
        carrier,
        first.source().toString(),
        first.destination().toString(),
        negotiations.values().stream().map(Negotiation::finished).toList(),
        authenticator.finished(),
        ends,
        openEchoes,
        answered && !heardBoth,
        first.decrypted(),
        Seen.at(first),
        Seen.at(last));
  }
}
