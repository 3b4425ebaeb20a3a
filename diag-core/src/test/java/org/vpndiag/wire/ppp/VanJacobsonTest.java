package org.vpndiag.wire.ppp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vpndiag.wire.Slice;

class VanJacobsonTest {
  private static final byte[] HELLO = {'h', 'e', 'l', 'l', 'o'};
  private static final int PUSH = 0x10;
  private static final int ALL = 0x0f;
  private static final int ECHOED = 0x0b;

  private final VanJacobson link = new VanJacobson();

  @Test
  void aWholeHeaderNamesItsSlotInPlaceOfTheProtocol() {
    byte[] packet = packet(1, 100, 7, 500, HELLO);

    assertThat(link.whole(whole(packet))).contains(Slice.of(packet));
  }

  @Test
  void changesAreAddedToTheHeaderBefore() {
    link.whole(whole(packet(1, 100, 7, 500, HELLO)));

    assertExpanded(packet(2, 105, 7, 500, HELLO), ALL | PUSH);
    assertExpanded(packet(3, 110, 12, 500, HELLO), ECHOED | PUSH);
    assertExpanded(packet(4, 115, 12, 500, HELLO), ALL | PUSH);
    assertExpanded(packet(7, 420, 13, 600, HELLO), 0x2e | PUSH, 100, 1, 0, 1, 49, 3);
    assertExpanded(packet(8, 430, 13, 600, HELLO), 0x48 | PUSH, 10);
  }

  @Test
  void whatALostPacketLeavesUnknownIsPassedOver() {
    link.whole(whole(packet(1, 100, 7, 500, HELLO)));
    assertThat(link.compressed(frame(packet(3, 110, 7, 500, HELLO), ALL | PUSH))).isEmpty();
    assertThat(link.compressed(frame(packet(4, 115, 7, 500, HELLO), ALL | PUSH))).isEmpty();

    byte[] again = packet(5, 105, 7, 500, HELLO);
    assertThat(link.whole(whole(again))).contains(Slice.of(again));
    assertExpanded(packet(6, 110, 7, 500, HELLO), ALL | PUSH);
  }

  @Test
  void whatIsCutIsPassedOver() {
    Slice whole = whole(packet(1, 100, 7, 500, new byte[0]));
    Slice changed = frame(packet(7, 420, 13, 600, HELLO), 0x2e | PUSH, 100, 1, 0, 1, 64, 3);
    for (int length = 0; length < whole.length(); length++) {
      assertThat(link.whole(whole.atMost(length))).isEmpty();
      assertThat(link.compressed(changed)).isEmpty();
    }
    for (int length = 0; length < changed.length(); length++) {
      link.whole(whole);
      assertThat(link.compressed(changed.atMost(length))).isEmpty();
    }
  }

  private void assertExpanded(byte[] expected, int mask, int... changes) {
    byte[] expanded = link.compressed(frame(expected, mask, changes)).orElseThrow().toByteArray();
    assertThat(expanded).isEqualTo(expected);
  }

  private static Slice whole(byte[] packet) {
    byte[] frame = packet.clone();
    frame[9] = 3;
    return Slice.of(frame);
  }

  /** The compressed frame of a packet, in slot 3 if the mask names one. */
  private static Slice frame(byte[] packet, int mask, int... changes) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(mask);
    if ((mask & 0x40) != 0) {
      frame.write(3);
    }
    frame.write(packet, 36, 2);
    for (int change : changes) {
      frame.write(change);
    }
    frame.write(packet, 40, packet.length - 40);
    return Slice.of(frame.toByteArray());
  }

  private static byte[] packet(int id, int sequence, int acknowledged, int window, byte[] data) {
    ByteBuffer packet = ByteBuffer.allocate(40 + data.length);
    packet.put((byte) 0x45).put((byte) 0).putShort((short) packet.capacity()).putShort((short) id);
    packet.putShort((short) 0x4000).put((byte) 64).put((byte) 6).putShort((short) 0);
    packet.putInt(0x0a620064).putInt(0x0a63000a).putShort((short) 41626).putShort((short) 80);
    packet.putInt(sequence).putInt(acknowledged).put((byte) 0x50).put((byte) 0x18);
    packet.putShort((short) window).putShort((short) 0).putShort((short) 0).put(data);
    byte[] bytes = packet.array();
    ByteBuffer.wrap(bytes).putShort(36, (short) checksum(bytes));
    return bytes;
  }

  private static int checksum(byte[] packet) {
    byte[] even = Arrays.copyOf(packet, packet.length + 1);
    ByteBuffer words = ByteBuffer.wrap(even);
    int sum = 6 + packet.length - 20;
    for (int i = 12; i + 1 < even.length; i += 2) {
      sum += words.getShort(i) & 0xffff;
    }
    while (sum > 0xffff) {
      sum = (sum & 0xffff) + (sum >>> 16);
    }
    return ~sum;
  }
}
