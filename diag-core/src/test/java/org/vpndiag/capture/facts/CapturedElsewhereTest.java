package org.vpndiag.capture.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.CaptureAnalyzer;
import org.vpndiag.capture.IkeSession;
import org.vpndiag.capture.Joined;
import org.vpndiag.capture.Recordings;
import org.vpndiag.capture.decrypt.EspDecryptor;
import org.vpndiag.document.Reading;
import org.vpndiag.fact.Fact;

/** What the lab recorded on the client, as it would have been recorded elsewhere. */
class CapturedElsewhereTest {
  private static final int FILE_HEADER = 24;
  private static final int RECORD_HEADER = 16;

  /** LINUX_SLL2: the protocol first, the kind of interface in bytes 8 and 9. */
  private static final int SLL2 = 276;

  private static final int SLL2_HEADER = 20;
  private static final int SOURCE_ADDRESS = SLL2_HEADER + 12;
  private static final int IP_AND_UDP = 20 + 8;
  private static final int L2TP = SLL2_HEADER + IP_AND_UDP;
  private static final int ETHERNET = 1;
  private static final byte[] CLIENT = {(byte) 192, 0, 2, 10};

  @Test
  void aProvidersPppoeIsNoTunnel() throws IOException {
    Reading reading = read("cleartext", ETHERNET, any -> true, CapturedElsewhereTest::overPppoe);
    assertThat(of(reading, "l2tp.clear")).isNotEmpty();
    assertThat(of(reading, "traffic.flow"))
        .allSatisfy(fact -> assertThat(fact.values()).doesNotContainEntry("serverPort", 1701L));
  }

  @Test
  void aProvidersPppInterfaceIsNoTunnel() throws IOException {
    Reading reading =
        read("l2tp-server-down", SLL2, any -> true, CapturedElsewhereTest::overPppInterface);
    assertThat(of(reading, "esp.flow")).isNotEmpty();
    assertThat(of(reading, "traffic.flow")).isEmpty();
  }

  @Test
  void pppOfOneEndAloneIsOneDirection() throws IOException {
    Predicate<byte[]> data = packet -> packet.length > L2TP && packet[L2TP] >= 0;
    assertThat(of(read("cleartext", SLL2, data, UnaryOperator.identity()), "capture"))
        .allSatisfy(capture -> assertThat(capture.values()).containsEntry("oneDirection", false));
    for (Predicate<byte[]> end : List.of(sent(), sent().negate())) {
      Reading reading = read("cleartext", SLL2, data.and(end), UnaryOperator.identity());
      assertThat(of(reading, "capture"))
          .singleElement()
          .satisfies(capture -> assertThat(capture.values()).containsEntry("oneDirection", true));
      assertThat(of(reading, "ppp.auth.timeout")).isEmpty();
    }
  }

  @Test
  void whereIkeGoesBothWaysOneEndOfL2tpIsTheInsideOfATunnel() {
    Joined inside =
        new Joined()
            .and("wrong-psk", Duration.ZERO)
            .and("cleartext", Duration.ofSeconds(1), 0, sent().negate());
    Reading reading = CaptureFacts.reading(inside.analyze());
    assertThat(of(reading, "capture"))
        .singleElement()
        .satisfies(capture -> assertThat(capture.values()).containsEntry("oneDirection", false));
    assertThat(of(reading, "ppp.auth.timeout")).isEmpty();
  }

  @Test
  void messagesWhoseHeadersAloneWereRecordedAreTheSameMessages() {
    Joined all = new Joined().and("wrong-psk", Duration.ZERO);
    List<String> whole = numbers(all.analyze());
    Capture cut = all.cutTo(SLL2_HEADER + IP_AND_UDP + 28).analyze();
    assertThat(numbers(cut)).isEqualTo(whole);
    assertThat(OneSide.sides(cut)).isEmpty();
    assertThat(of(CaptureFacts.reading(cut), "capture").get(0).values())
        .containsEntry("fromStart", true);
  }

  private static List<String> numbers(Capture capture) {
    return capture.ike().sessions().stream()
        .flatMap(IkeSession::keptMessages)
        .map(m -> m.first().packet() + " " + m.number() + " " + m.sent() + " " + m.encrypted())
        .toList();
  }

  @Test
  void whereNotEvenHeadersWereRecordedNothingIsAbsent() {
    Joined cut = new Joined().and("wrong-psk", Duration.ZERO).cutTo(SLL2_HEADER + IP_AND_UDP + 20);
    Reading reading = CaptureFacts.reading(cut.analyze());
    assertThat(of(reading, "capture").get(0).values()).containsEntry("cutIke", 13L);
    assertThat(reading.covers()).isEmpty();
  }

  private static Predicate<byte[]> sent() {
    return packet -> ByteBuffer.wrap(packet, SOURCE_ADDRESS, 4).equals(ByteBuffer.wrap(CLIENT));
  }

  @Test
  void whatIsCapturedTwiceIsTakenOnce() throws IOException {
    for (String name : List.of("cleartext", "l2tp-server-down", "wrong-psk")) {
      Reading once = read(name, SLL2, any -> true, UnaryOperator.identity());
      Reading twice = read(name, SLL2, any -> true, UnaryOperator.identity(), 2);
      assertThat(of(once, "capture").get(0).values()).containsEntry("doubled", false);
      assertThat(of(twice, "capture").get(0).values()).containsEntry("doubled", true);
      assertThat(told(twice)).isEqualTo(told(once));
    }
  }

  /** What facts say, but for those of the whole capture. */
  private static List<Object> told(Reading reading) {
    return reading.facts().stream()
        .filter(fact -> !fact.type().name().equals("capture"))
        .map(fact -> (Object) Map.entry(fact.type().name(), fact.values()))
        .toList();
  }

  @Test
  void whoIsNotSeenIsNotSilent() throws IOException {
    for (String name : List.of("esp-filtered", "cleartext")) {
      Reading reading = read(name, SLL2, sent(), UnaryOperator.identity());
      assertThat(of(reading, "capture"))
          .singleElement()
          .satisfies(capture -> assertThat(capture.values()).containsEntry("oneDirection", true));
      assertThat(of(reading, "esp.one-way")).isEmpty();
      assertThat(of(reading, "ppp.auth.timeout")).isEmpty();
    }
  }

  private static List<Fact> of(Reading reading, String type) {
    return reading.facts().stream().filter(fact -> fact.type().name().equals(type)).toList();
  }

  private static byte[] overPppoe(byte[] packet) {
    int length = packet.length - SLL2_HEADER;
    return ByteBuffer.allocate(22 + length)
        .put(new byte[12])
        .putShort((short) 0x8864)
        .putShort((short) 0x1100)
        .putShort((short) 1)
        .putShort((short) (length + 2))
        .putShort((short) 0x0021)
        .put(packet, SLL2_HEADER, length)
        .array();
  }

  private static byte[] overPppInterface(byte[] packet) {
    return ByteBuffer.wrap(packet).putShort(8, (short) 512).array();
  }

  /** A recording, those packets of it that are wanted, each as it would have been seen. */
  private static Reading read(
      String name, int linkType, Predicate<byte[]> wanted, UnaryOperator<byte[]> seen)
      throws IOException {
    return read(name, linkType, wanted, seen, 1);
  }

  private static Reading read(
      String name, int linkType, Predicate<byte[]> wanted, UnaryOperator<byte[]> seen, int times)
      throws IOException {
    try (InputStream in = Recordings.open(name + ".pcap")) {
      ByteBuffer from = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
      ByteArrayOutputStream to = new ByteArrayOutputStream();
      assertThat(from.getInt(FILE_HEADER - 4)).isEqualTo(SLL2);
      to.write(from.putInt(FILE_HEADER - 4, linkType).array(), 0, FILE_HEADER);
      from.position(FILE_HEADER);
      while (from.hasRemaining()) {
        record(from, to, wanted, seen, times);
      }
      InputStream rewritten = new ByteArrayInputStream(to.toByteArray());
      return CaptureFacts.reading(
          CaptureAnalyzer.analyze(name + ".pcap", rewritten, EspDecryptor.none()));
    }
  }

  private static void record(
      ByteBuffer from,
      ByteArrayOutputStream to,
      Predicate<byte[]> wanted,
      UnaryOperator<byte[]> as,
      int times)
      throws IOException {
    byte[] header = new byte[RECORD_HEADER];
    from.get(header);
    ByteBuffer lengths = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    byte[] packet = new byte[lengths.getInt(8)];
    from.get(packet);
    if (wanted.test(packet)) {
      byte[] seen = as.apply(packet);
      lengths.putInt(8, seen.length).putInt(12, seen.length);
      for (int i = 0; i < times; i++) {
        to.write(header);
        to.write(seen);
      }
    }
  }
}
