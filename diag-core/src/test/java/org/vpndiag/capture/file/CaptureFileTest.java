package org.vpndiag.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpndiag.capture.file.Captures.Delivered;
import org.vpndiag.capture.file.Captures.Read;
import org.vpndiag.report.Words;

class CaptureFileTest {
  private static final int MICROSECONDS = 0xa1b2c3d4;
  private static final int NANOSECONDS = 0xa1b23c4d;

  private static List<ByteOrder> orders() {
    return List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);
  }

  private static Captures pcap(ByteOrder order, int magic) {
    return Captures.in(order).int32(magic).int16(2, 4).int32(0, 0, 65535, 101);
  }

  @ParameterizedTest
  @MethodSource("orders")
  void readsMicrosecondsInBothByteOrders(ByteOrder order) {
    Read read = Captures.read(pcap(order, MICROSECONDS).int32(10, 5, 2, 60).hex("4500").bytes());
    assertThat(read.packets()).containsExactly(new Delivered(1, 10_000_005_000L, 101, "4500", 60));
    assertThat(read.end().error()).isNull();
  }

  @ParameterizedTest
  @MethodSource("orders")
  void readsNanosecondsInBothByteOrders(ByteOrder order) {
    Read read = Captures.read(pcap(order, NANOSECONDS).int32(10, 5, 1, 1).hex("45").bytes());
    assertThat(read.packets()).containsExactly(new Delivered(1, 10_000_000_005L, 101, "45", 1));
  }

  @Test
  void readsWhatIsCompressed() {
    byte[] plain = pcap(ByteOrder.LITTLE_ENDIAN, MICROSECONDS).int32(1, 0, 1, 1).hex("45").bytes();
    assertThat(Captures.read(Captures.gzip(plain))).isEqualTo(Captures.read(plain));
  }

  @Test
  void readsMoreThanTheWindowHolds() {
    Captures file = pcap(ByteOrder.LITTLE_ENDIAN, MICROSECONDS);
    Random lengths = new Random(1);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      int length = i % 10 == 0 ? CaptureFile.MAX_PACKET : 1 + lengths.nextInt(90_000);
      String hex = HexFormat.of().toHexDigits(i).repeat(length / 4 + 1).substring(0, 2 * length);
      file.int32(i, 0, length, length).hex(hex);
      expected.add(hex);
    }
    byte[] bytes = file.bytes();
    assertThat(bytes.length).isGreaterThan(Window.SIZE + 3 * Window.CHUNK);
    Read read = Captures.read(bytes);
    assertThat(read.end().error()).isNull();
    assertThat(read.packets()).extracting(Delivered::hex).isEqualTo(expected);
    assertThat(Captures.read(Captures.gzip(bytes)).packets()).isEqualTo(read.packets());
    assertThat(Captures.read(Arrays.copyOf(bytes, bytes.length - 1)).end().error())
        .extracting(Words::en, STRING)
        .isEqualTo("cut in the middle of packet 130, at byte " + (bytes.length - 1));
  }

  @Test
  void deliversWhatComesBeforeACutAndNamesIt() {
    byte[] whole =
        pcap(ByteOrder.LITTLE_ENDIAN, MICROSECONDS)
            .int32(1, 0, 2, 2)
            .hex("4500")
            .int32(2, 0, 2, 2)
            .hex("4501")
            .bytes();
    Read read = Captures.read(Arrays.copyOf(whole, whole.length - 1));
    assertThat(read.packets()).extracting(Delivered::hex).containsExactly("4500");
    assertThat(read.end().error())
        .extracting(Words::en, STRING)
        .isEqualTo("cut in the middle of packet 2, at byte 59");
  }

  @Test
  void namesACutOfTheCompressedData() {
    byte[] zipped =
        Captures.gzip(
            pcap(ByteOrder.LITTLE_ENDIAN, MICROSECONDS).int32(1, 0, 1, 1).hex("45").bytes());
    Read read = Captures.read(Arrays.copyOf(zipped, zipped.length - 4));
    assertThat(read.packets()).hasSize(1);
    assertThat(read.end().error())
        .extracting(Words::en, STRING)
        .contains("the compressed data is cut");
  }

  @Test
  void doesNotBelieveAnImpossibleLength() {
    Read read =
        Captures.read(
            pcap(ByteOrder.LITTLE_ENDIAN, MICROSECONDS).int32(1, 0, -1, 1).hex("45").bytes());
    assertThat(read.packets()).isEmpty();
    assertThat(read.end().error())
        .extracting(Words::en, STRING)
        .startsWith("packet 1 claims 4294967295 bytes");
  }

  @ParameterizedTest
  @MethodSource("orders")
  void readsSectionsWithTheirOwnInterfacesAndResolutions(ByteOrder order) {
    ByteOrder other =
        order == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    Captures file = section(order);
    file.block(1, Captures.in(order).int16(1, 0).int32(65535));
    file.block(
        1, Captures.in(order).int16(276, 0).int32(0).int16(9, 1).hex("09000000").int16(0, 0));
    file.block(6, Captures.in(order).int32(1, 0, 7, 3, 9).hex("aabbcc00"));
    file.block(3, Captures.in(order).int32(2).hex("dddd0000"));
    file.block(2, Captures.in(order).int16(0, 0).int32(0, 1, 4, 4).hex("01020304"));
    byte[] second =
        section(other)
            .block(1, Captures.in(other).int16(101, 0).int32(0))
            .block(6, Captures.in(other).int32(0, 0, 2, 1, 1).hex("45000000"))
            .bytes();
    file.hex(HexFormat.of().formatHex(second));
    assertThat(Captures.read(file.bytes()).packets())
        .containsExactly(
            new Delivered(1, 7, 276, "aabbcc", 9),
            new Delivered(2, CapturedPacket.NO_TIME, 1, "dddd", 2),
            new Delivered(3, 1_000, 1, "01020304", 4),
            new Delivered(4, 2_000, 101, "45", 1));
  }

  private static Captures section(ByteOrder order) {
    Captures file = Captures.in(order);
    return file.block(0x0a0d0d0a, Captures.in(order).int32(0x1a2b3c4d).int16(1, 0).int32(-1, -1));
  }

  @Test
  void refusesPacketsOfAnInterfaceThatIsNotDescribed() {
    Captures file = section(ByteOrder.LITTLE_ENDIAN);
    file.block(6, Captures.in(ByteOrder.LITTLE_ENDIAN).int32(3, 0, 0, 0, 0));
    assertThat(Captures.read(file.bytes()).end().error())
        .extracting(Words::en, STRING)
        .isEqualTo("packet 1 names interface 3, which is not described");
  }

  @Test
  void saysWhatIsNoCapture() {
    assertThat(Captures.read("no capture".getBytes(StandardCharsets.UTF_8)).end())
        .isEqualTo(
            new CaptureEnd(
                0, List.of(), new Words("neither pcap nor pcapng", "pcap でも pcapng でもありません")));
    assertThat(Captures.read(new byte[2]).end().error())
        .extracting(Words::en, STRING)
        .isEqualTo("too short for a capture");
  }
}
