package org.vpndiag.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.vpndiag.capture.decrypt.EspDecryptor;

/** Two clients behind one NAT, as a server sees them: the second comes with packet 20. */
class SharedAddressesTest {
  private static final String ADDRESS = "198.51.100.1";
  private static final int SECOND = 20;

  /** What the first one sends when the second is there. */
  private static final List<Integer> FIRSTS_LAST = List.of(38, 44, 46);

  private static final int FILE_HEADER = 24;
  private static final int RECORD_HEADER = 16;
  private static final int SOURCE_PORT = 34;
  private static final int SPI = 42;
  private static final int FIRSTS_SPI = 0xc080125d;

  @Test
  void theyAreToldApart() throws IOException {
    Capture capture = capture(packet -> true, 0);

    assertThat(names(capture)).containsExactly(ADDRESS + ":4500", ADDRESS + ":24678");
    assertThat(capture.conversations())
        .extracting(Conversation::name)
        .containsExactly(ADDRESS + ":4500", ADDRESS + ":24678");
    assertThat(capture.conversations().get(0).steps())
        .allMatch(step -> step.first().packet() < SECOND || step.port() == 4500);
    assertThat(capture.conversations().get(1).steps())
        .allMatch(step -> step.first().packet() >= SECOND);
  }

  @Test
  void whoComesAgainWithAnotherPortIsOne() throws IOException {
    Capture capture = capture(packet -> !FIRSTS_LAST.contains(packet), 0);

    assertThat(names(capture)).containsExactly(ADDRESS);
    assertThat(capture.conversations()).extracting(Conversation::name).containsExactly(ADDRESS);
  }

  @Test
  void anSaThatMovesToAnotherPortStaysItsClients() throws IOException {
    Capture capture = capture(packet -> true, 24678);

    assertThat(names(capture)).containsExactly(ADDRESS);
  }

  @Test
  void whoStaysOnPort500WhileTheOtherGoesOnIsAnother() throws IOException {
    Capture capture = capture(packet -> packet < SECOND + 4 || packet > 30, 0);
    assertThat(names(capture)).containsExactly(ADDRESS + ":4500", ADDRESS + ":24678");

    IntPredicate keysOnly = packet -> packet < SECOND + 4 || FIRSTS_LAST.contains(packet);
    assertThat(names(capture(keysOnly, 0))).containsExactly(ADDRESS + ":4500", ADDRESS + ":500");
  }

  @Test
  void aFirstMessageAloneMakesNoClient() throws IOException {
    IntPredicate knock = packet -> packet < SECOND + 2 || FIRSTS_LAST.contains(packet);
    assertThat(names(capture(knock, 0))).containsExactly(ADDRESS);
  }

  private static List<String> names(Capture capture) {
    return SharedAddresses.of(ClientSide.of(capture), capture.ike(), capture.esp()).names(ADDRESS);
  }

  /** The packets that are wanted; what the first client sends once the second came, from a port. */
  private static Capture capture(IntPredicate wanted, int port) throws IOException {
    try (InputStream in = Recordings.open("two-behind-nat.pcap")) {
      ByteBuffer all = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
      ByteArrayOutputStream some = new ByteArrayOutputStream();
      byte[] header = new byte[FILE_HEADER];
      all.get(header);
      some.write(header);
      for (int number = 1; all.hasRemaining(); number++) {
        byte[] record = new byte[RECORD_HEADER + all.getInt(all.position() + 8)];
        all.get(record);
        if (port != 0 && number > SECOND && isOfFirst(record)) {
          ByteBuffer.wrap(record).putShort(RECORD_HEADER + SOURCE_PORT, (short) port);
        }
        if (wanted.test(number)) {
          some.write(record);
        }
      }
      return CaptureAnalyzer.analyze(
          "wan.pcap", new ByteArrayInputStream(some.toByteArray()), EspDecryptor.none());
    }
  }

  private static boolean isOfFirst(byte[] record) {
    return record.length >= RECORD_HEADER + SPI + 4
        && ByteBuffer.wrap(record).getInt(RECORD_HEADER + SPI) == FIRSTS_SPI;
  }
}
