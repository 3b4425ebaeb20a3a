package org.vpndiag.wire;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.vpndiag.wire.esp.Ah;
import org.vpndiag.wire.esp.Esp;
import org.vpndiag.wire.esp.UdpEncapsulated;
import org.vpndiag.wire.ike.Ike;
import org.vpndiag.wire.isakmp.Decoded;
import org.vpndiag.wire.l2tp.Avp;
import org.vpndiag.wire.l2tp.ControlMessage;
import org.vpndiag.wire.l2tp.L2tp;
import org.vpndiag.wire.link.EtherType;
import org.vpndiag.wire.link.Fragments;
import org.vpndiag.wire.link.Icmp;
import org.vpndiag.wire.link.IpPacket;
import org.vpndiag.wire.link.LinkType;
import org.vpndiag.wire.ppp.AuthenticationOption;
import org.vpndiag.wire.ppp.Chap;
import org.vpndiag.wire.ppp.ControlPacket;
import org.vpndiag.wire.ppp.MsChapFailure;
import org.vpndiag.wire.ppp.Pap;
import org.vpndiag.wire.ppp.PppFrame;
import org.vpndiag.wire.ppp.PppProtocol;

/** No bytes make a codec throw. */
class WireFuzzTest {

  @FuzzTest
  void link(byte[] bytes) {
    Slice slice = Slice.of(bytes);
    Fragments fragments = new Fragments();
    for (int type : new int[] {0, 1, 9, 51, 101, 108, 113, 204, 228, 229, 239, 276}) {
      LinkType.of(type).open(slice);
    }
    IpPacket.read(EtherType.IPV4, slice)
        .filter(IpPacket::isFragment)
        .ifPresent(packet -> fragments.add(packet, 1, 0));
    IpPacket.read(EtherType.IPV6, slice)
        .filter(IpPacket::isFragment)
        .ifPresent(packet -> fragments.add(packet, 1, 0));
    Icmp.readError(4, slice);
    Icmp.readError(6, slice);
  }

  @FuzzTest
  void ike(byte[] bytes) {
    Decoded decoded = Ike.decode(Slice.of(bytes), bytes.length);
    decoded.readable().ifPresent(message -> message.encode(Ike::payloadTypes));
  }

  @FuzzTest
  void esp(byte[] bytes) {
    Slice slice = Slice.of(bytes);
    Esp.read(slice);
    Ah.read(slice);
    UdpEncapsulated.read(slice);
  }

  @FuzzTest
  void l2tp(byte[] bytes) {
    L2tp.read(Slice.of(bytes))
        .filter(ControlMessage.class::isInstance)
        .map(ControlMessage.class::cast)
        .ifPresent(
            message -> {
              message.avps().forEach(Avp::shown);
              message.result();
              message.type();
            });
  }

  @FuzzTest
  void ppp(byte[] bytes) {
    PppFrame.read(Slice.of(bytes)).ifPresent(WireFuzzTest::control);
  }

  private static void control(PppFrame frame) {
    PppProtocol protocol = PppProtocol.of(frame.protocol());
    ControlPacket.read(protocol, frame.payload())
        .ifPresent(
            packet -> {
              packet.options().forEach(option -> option.shown(protocol));
              packet.rejectedProtocol();
              Pap.message(packet);
              MsChapFailure.read(Chap.message(packet));
              packet
                  .option(AuthenticationOption.OPTION)
                  .filter(option -> option.value().has(2))
                  .ifPresent(option -> AuthenticationOption.read(option.value()).method());
            });
  }
}
