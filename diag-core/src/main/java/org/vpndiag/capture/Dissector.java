package org.vpndiag.capture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.decrypt.EspDecryptor;
import org.vpndiag.capture.file.CapturedPacket;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.esp.Ah;
import org.vpndiag.wire.esp.Esp;
import org.vpndiag.wire.l2tp.Version3Message;
import org.vpndiag.wire.link.EtherType;
import org.vpndiag.wire.link.Fragments;
import org.vpndiag.wire.link.Frame;
import org.vpndiag.wire.link.Gre;
import org.vpndiag.wire.link.Icmp;
import org.vpndiag.wire.link.IpPacket;
import org.vpndiag.wire.link.IpProtocol;
import org.vpndiag.wire.link.PppoeSession;
import org.vpndiag.wire.link.Udp;
import org.vpndiag.wire.ppp.PppFrame;
import org.vpndiag.wire.ppp.PppProtocol;

/**
 * Walks a packet's layers and hands what it finds to the followers; passes over the rest. What is
 * on the way of each message does without lambdas that hold on to something: the client compiler
 * neither inlines them nor makes them quickly.
 */
final class Dissector implements Findings {
  private final Followers followers;
  private final Datagrams datagrams;
  private final LinkLayer links = new LinkLayer();
  private final Fragments fragments = new Fragments();
  private final Addresses addresses = new Addresses();

  Dissector(Followers followers, EspDecryptor decryptor) {
    this.followers = followers;
    this.datagrams = new Datagrams(followers, this, decryptor);
  }

  Fragments fragments() {
    return fragments;
  }

  /** All layers of a packet. */
  @Override
  public void packet(CapturedPacket packet) {
    Frame frame = links.open(packet);
    PppCarrier ppp = links.overPpp(frame) ? PppCarrier.LINK : null;
    Place place = Place.of(packet.number(), packet.nanos(), frame.interfaceIndex(), ppp);
    network(place, frame.etherType(), frame.payload(), PppCarrier.LINK);
  }

  @Override
  public void esp(Glance packet) {
    datagrams.esp(packet);
  }

  private void network(Place place, int etherType, Slice payload, PppCarrier carrier) {
    if (place.isTooDeep()) {
      return;
    }
    switch (etherType) {
      case EtherType.IPV4, EtherType.IPV6 ->
          ip(place, IpPacket.read(etherType, payload).orElse(null));
      case EtherType.PPP -> ppp(place, payload, carrier);
      case EtherType.PPPOE_SESSION ->
          PppoeSession.read(payload)
              .ifPresent(session -> ppp(place, session.payload(), PppCarrier.PPPOE));
      case EtherType.TRANSPARENT_ETHERNET -> {
        Frame frame = LinkLayer.ETHERNET.open(payload);
        network(place.insideTunnel(), frame.etherType(), frame.payload(), carrier);
      }
      default -> {}
    }
  }

  /** A PPP frame. */
  void ppp(Place place, Slice bytes, PppCarrier carrier) {
    if (place.isTooDeep()) {
      return;
    }
    Optional<PppFrame> read = PppFrame.read(bytes);
    if (read.isEmpty()) {
      return;
    }
    PppFrame frame = read.get();
    followers.ppp().frame(place, carrier, frame);
    if (frame.protocol() == PppProtocol.IPV4) {
      network(place.insidePpp(carrier), EtherType.IPV4, frame.payload(), carrier);
    } else if (frame.protocol() == PppProtocol.IPV6) {
      network(place.insidePpp(carrier), EtherType.IPV6, frame.payload(), carrier);
    } else if (frame.isTcp() && !place.copy()) {
      Slice packet = followers.ppp().tcp(place, carrier, frame);
      if (packet != null) {
        network(place.insidePpp(carrier), EtherType.IPV4, packet, carrier);
      }
    }
  }

  private void ip(Place outer, @Nullable IpPacket packet) {
    if (packet == null) {
      return;
    }
    Place place =
        outer.between(addresses.shared(packet.source()), addresses.shared(packet.destination()));
    if (outer.overPpp() && packet.fragmentOffset() == 0 && !outer.counted()) {
      flow(place, packet);
      place = place.asCounted();
    }
    if (!packet.isFragment()) {
      transport(place, packet);
    } else if (packet.cut() && packet.fragmentOffset() == 0) {
      transport(place, packet);
    } else if (isFollowed(packet.protocol())) {
      Place whole = place;
      fragments
          .add(packet, place.packet(), place.nanos())
          .ifPresent(complete -> transport(whole, complete));
    }
  }

  private void flow(Place place, IpPacket packet) {
    boolean link = place.ppp() == PppCarrier.LINK;
    if (!link || !followers.copies().isCopy(place, packet.payload(), true)) {
      followers.flows().packet(place, packet);
    }
  }

  /** Whether an IP protocol can carry anything of a VPN. */
  private static boolean isFollowed(int protocol) {
    return switch (protocol) {
      case IpProtocol.UDP,
          IpProtocol.ESP,
          IpProtocol.AH,
          IpProtocol.GRE,
          IpProtocol.IPV4,
          IpProtocol.IPV6,
          IpProtocol.L2TP ->
          true;
      default -> false;
    };
  }

  /** What an IP packet carries. */
  void transport(Place place, IpPacket packet) {
    if (place.isTooDeep()) {
      return;
    }
    Slice payload = packet.payload();
    switch (packet.protocol()) {
      case IpProtocol.UDP -> datagrams.datagram(place, packet, Udp.read(payload).orElse(null));
      case IpProtocol.ESP -> datagrams.esp(place, packet, Esp.read(payload).orElse(null), false);
      case IpProtocol.AH -> Ah.read(payload).ifPresent(ah -> ah(place, packet, ah));
      case IpProtocol.GRE ->
          Gre.read(payload)
              .ifPresent(gre -> network(place, gre.etherType(), gre.payload(), PppCarrier.GRE));
      case IpProtocol.IPV4 ->
          network(place.insideTunnel(), EtherType.IPV4, payload, PppCarrier.LINK);
      case IpProtocol.IPV6 ->
          network(place.insideTunnel(), EtherType.IPV6, payload, PppCarrier.LINK);
      case IpProtocol.L2TP ->
          Version3Message.readOverIp(payload)
              .ifPresent(message -> followers.l2tp().message(place, message));
      case IpProtocol.ICMP -> icmp(place, packet, 4);
      case IpProtocol.ICMPV6 -> icmp(place, packet, 6);
      default -> {}
    }
  }

  private void icmp(Place place, IpPacket packet, int version) {
    Icmp error = Icmp.readError(version, packet.payload()).orElse(null);
    if (error != null) {
      error(place, error, packet.payload());
    } else if (packet.cut() && Icmp.isError(version, packet.payload())) {
      followers.icmp().cut();
    }
  }

  private void error(Place place, Icmp error, Slice bytes) {
    if (!followers.copies().isCopy(place, bytes, true)) {
      followers.icmp().error(place, error);
    }
  }

  private void ah(Place place, IpPacket packet, Ah ah) {
    boolean copy =
        followers
            .ah()
            .packet(place, ah.spi(), ah.sequence(), ah.payload().length(), packet.length(), false);
    Place inside = copy ? place.asCopy() : place;
    transport(inside.insideTunnel(), packet.carrying(ah.nextHeader(), ah.payload()));
  }
}
