package org.vpndiag.capture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.decrypt.EspDecryptor;
import org.vpndiag.capture.decrypt.EspDecryptor.Plain;
import org.vpndiag.report.Words;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.esp.Esp;
import org.vpndiag.wire.esp.UdpEncapsulated;
import org.vpndiag.wire.ike.Ike;
import org.vpndiag.wire.l2tp.DataMessage;
import org.vpndiag.wire.l2tp.L2tp;
import org.vpndiag.wire.link.IpPacket;
import org.vpndiag.wire.link.Udp;

/** Tells the datagrams of a VPN from others, by port and by their bytes. */
final class Datagrams {
  static final int IKE_PORT = 500;
  private static final int DNS_PORT = 53;
  private static final int NON_ESP_MARKER = 4;

  /** How ESP stands in the ladder. */
  static final Words ESP = Words.same("ESP");

  private final Followers followers;
  private final Dissector dissector;
  private final EspDecryptor decryptor;

  Datagrams(Followers followers, Dissector dissector, EspDecryptor decryptor) {
    this.followers = followers;
    this.dissector = dissector;
    this.decryptor = decryptor;
  }

  /** A datagram; null stands for one that could not be read. */
  void datagram(Place outer, IpPacket packet, @Nullable Udp udp) {
    if (udp == null) {
      return;
    }
    Place place = outer.ports(udp.sourcePort(), udp.destinationPort());
    if (udp.hasPort(IKE_PORT) && !udp.hasPort(DNS_PORT)) {
      ike(place, udp.payload(), udp.length());
    } else if (udp.hasPort(UdpEncapsulated.PORT)) {
      encapsulated(place, packet, udp);
    } else if (udp.hasPort(L2tp.PORT) || L2tp.looksLikeControl(udp.payload())) {
      l2tp(place, udp.payload());
    } else if (Ike.looksLikeMessage(udp.payload())) {
      ike(place, udp.payload(), udp.length());
    }
  }

  private void ike(Place place, Slice message, int length) {
    if (message.length() == 1 && message.uint8(0) == 0xff) {
      followers.ike().keepalive();
    } else {
      followers.ike().message(place, message, length);
    }
  }

  private void encapsulated(Place place, IpPacket packet, Udp udp) {
    UdpEncapsulated carried = UdpEncapsulated.read(udp.payload());
    if (carried instanceof UdpEncapsulated.Keepalive) {
      followers.ike().keepalive();
    } else if (carried instanceof UdpEncapsulated.Ike ike) {
      followers.ike().marker();
      followers.ike().message(place, ike.message(), udp.length() - NON_ESP_MARKER);
    } else if (carried instanceof UdpEncapsulated.Packet p) {
      esp(place, packet, Esp.read(p.esp()).orElse(null), true);
    }
  }

  /** An ESP packet, over IP or in UDP; null stands for one that could not be read. */
  void esp(Place place, IpPacket packet, @Nullable Esp esp, boolean udp) {
    if (esp == null) {
      return;
    }
    Optional<Plain> plain =
        decryptor.hasKeys()
            ? decryptor.decrypt(
                packet.destination().toString(), esp.spi(), esp.whole(), !packet.cut())
            : Optional.empty();
    boolean copy =
        followers
            .esp()
            .packet(place, esp.spi(), esp.sequence(), esp.payloadLength(), packet.length(), udp);
    if (plain.isPresent()) {
      Plain inside = plain.get();
      Place outer = copy ? place.asCopy() : place;
      dissector.transport(
          outer.afterDecryption(), packet.carrying(inside.nextHeader(), inside.payload()));
    } else if (!copy) {
      followers.esp().runs(place, esp.spi(), followers.ladder().traffic(place, ESP));
    }
  }

  /** An ESP packet that is not to be decrypted. */
  void esp(Glance packet) {
    if (!followers.esp().continues(packet, followers.ladder())) {
      Place place = packet.place();
      boolean copy =
          followers
              .esp()
              .packet(
                  place,
                  packet.spi(),
                  packet.sequence(),
                  packet.payload(),
                  packet.length(),
                  packet.inUdp());
      if (!copy) {
        followers.esp().runs(place, packet.spi(), followers.ladder().traffic(place, ESP));
      }
    }
  }

  private void l2tp(Place seen, Slice datagram) {
    L2tp message = L2tp.read(datagram).orElse(null);
    if (message == null) {
      return;
    }
    boolean outermost = seen.ppp() == null && !seen.copy();
    boolean copy =
        outermost && followers.copies().isCopy(seen, datagram, message instanceof DataMessage);
    Place place = copy ? seen.asCopy() : seen;
    followers.l2tp().message(place, message);
    if (message instanceof DataMessage data) {
      dissector.ppp(place, data.payload(), PppCarrier.L2TP);
    }
  }
}
