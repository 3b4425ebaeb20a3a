package org.vpndiag.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpndiag.capture.decrypt.EspDecryptor;
import org.vpndiag.capture.file.CaptureFile;
import org.vpndiag.capture.file.CaptureInterface;
import org.vpndiag.capture.file.CapturedPacket;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.link.EtherType;
import org.vpndiag.wire.link.Frame;
import org.vpndiag.wire.link.LinkType;

class GlanceTest {
  private static final CaptureInterface ETHERNET = new CaptureInterface(1, "");
  private static final int ETHERNET_HEADER = 14;
  private static final int HEADERS = 60;
  private static final int VARIANTS = 200;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cleartext",
        "esp-filtered",
        "ike-proposal",
        "l2tp-server-down",
        "nat-4500-filtered",
        "ppp-auth-mschapv2",
        "wrong-psk"
      })
  void agreesWithTheDissectorPacketByPacket(String recording) throws IOException {
    Random random = new Random(recording.hashCode());
    for (byte[] packet : packets(recording)) {
      agrees(packet);
      for (int i = 0; i < VARIANTS; i++) {
        agrees(variant(packet, random));
      }
    }
  }

  @Test
  void seesForeignAndEspPackets() throws IOException {
    assertThat(packets("esp-filtered").stream().map(GlanceTest::kind))
        .contains(Glance.Kind.ESP, Glance.Kind.UNKNOWN);
    assertThat(kind(datagram(40_000, 443))).isEqualTo(Glance.Kind.FOREIGN);
    assertThat(kind(datagram(40_000, 4500))).isEqualTo(Glance.Kind.ESP);
    assertThat(kind(datagram(40_000, 1701))).isEqualTo(Glance.Kind.UNKNOWN);
  }

  private static Glance.Kind kind(byte[] frame) {
    return look(new Glance(), frame);
  }

  private static Glance.Kind look(Glance glance, byte[] frame) {
    return glance.at(packet(1, frame), Slice.of(frame), ETHERNET_HEADER, Frame.UNKNOWN);
  }

  private static byte[] datagram(int from, int to) {
    byte[] frame = new byte[ETHERNET_HEADER + 20 + 8 + 32];
    Arrays.fill(frame, frame.length - 32, frame.length, (byte) 1);
    frame[12] = 8;
    frame[14] = 0x45;
    frame[17] = (byte) (frame.length - ETHERNET_HEADER);
    frame[23] = 17;
    frame[34] = (byte) (from >>> 8);
    frame[35] = (byte) from;
    frame[36] = (byte) (to >>> 8);
    frame[37] = (byte) to;
    frame[39] = 8 + 32;
    return frame;
  }

  private static void agrees(byte[] frame) {
    Glance glance = new Glance();
    Glance.Kind kind = look(glance, frame);
    if (kind == Glance.Kind.FOREIGN) {
      assertThat(found(dissected(frame))).isEqualTo(found(Followers.create((p, l) -> {})));
    } else if (kind == Glance.Kind.ESP) {
      EspTraffic once = dissected(frame).esp().traffic();
      assertThat(once.packets()).isEqualTo(1);
      agrees(glance, once.flows().get(0));
      assertThat(accepted(frame, 3).esp().traffic()).isEqualTo(dissected(frame, 3).esp().traffic());
      assertThat(accepted(frame, 3).ladder().conversations())
          .isEqualTo(dissected(frame, 3).ladder().conversations());
    }
  }

  private static void agrees(Glance glance, EspFlow flow) {
    assertThat(String.format("%08x", glance.spi())).isEqualTo(flow.spi());
    assertThat(glance.sequence()).isEqualTo(flow.minSequence());
    assertThat((long) glance.payload()).isEqualTo(flow.bytes());
    assertThat(glance.length()).isEqualTo(flow.largest());
    assertThat(glance.inUdp()).isEqualTo(flow.inUdp() == 1);
  }

  /** Everything that was found. */
  private static List<Object> found(Followers followers) {
    return List.of(
        followers.ike().traffic(),
        followers.esp().traffic(),
        followers.ah().traffic(),
        followers.l2tp().traffic(),
        followers.ppp().traffic(),
        followers.flows().flows(),
        followers.icmp().errors(),
        followers.ladder().conversations());
  }

  private static Followers dissected(byte[] frame) {
    return dissected(frame, 1);
  }

  private static Followers dissected(byte[] frame, int times) {
    Followers followers = Followers.create((place, label) -> {});
    Dissector dissector = new Dissector(followers, EspDecryptor.none());
    for (int i = 1; i <= times; i++) {
      dissector.packet(packet(i, frame));
    }
    return followers;
  }

  private static Followers accepted(byte[] frame, int times) {
    Followers followers = Followers.create((place, label) -> {});
    Dissector dissector = new Dissector(followers, EspDecryptor.none());
    Batch batch = new Batch();
    FirstLook look = new FirstLook(carriedBy(batch), false);
    for (int i = 1; i <= times; i++) {
      look.accept(packet(i, frame));
    }
    batch.deliver(dissector);
    return followers;
  }

  private static Findings carriedBy(Batch batch) {
    return new Findings() {
      @Override
      public void packet(CapturedPacket packet) {
        batch.add(packet);
      }

      @Override
      public void esp(Glance packet) {
        batch.add(packet);
      }
    };
  }

  private static CapturedPacket packet(long number, byte[] frame) {
    return new CapturedPacket(number, number, ETHERNET, Slice.of(frame), frame.length);
  }

  /** The IPv4 packets of a recording, as Ethernet frames. */
  private static List<byte[]> packets(String recording) throws IOException {
    List<byte[]> packets = new ArrayList<>();
    CaptureFile.read(
        Recordings.open(recording + ".pcap"),
        packet -> {
          Frame frame = LinkType.of(packet.source().linkType()).open(packet.bytes());
          if (frame.etherType() == EtherType.IPV4) {
            byte[] bytes = new byte[ETHERNET_HEADER + frame.payload().length()];
            bytes[12] = 8;
            frame.payload().copyTo(bytes, ETHERNET_HEADER);
            packets.add(bytes);
          }
        });
    return packets;
  }

  /** A packet cut somewhere, or with a few bytes of its headers changed. */
  private static byte[] variant(byte[] packet, Random random) {
    int headers = Math.min(HEADERS, packet.length - ETHERNET_HEADER);
    if (random.nextInt(4) == 0) {
      return Arrays.copyOf(packet, ETHERNET_HEADER + random.nextInt(headers));
    }
    byte[] changed = packet.clone();
    for (int i = random.nextInt(3); i >= 0; i--) {
      changed[ETHERNET_HEADER + random.nextInt(headers)] = (byte) random.nextInt();
    }
    return changed;
  }
}
