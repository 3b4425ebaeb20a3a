package org.vpndiag.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vpndiag.capture.decrypt.EspDecryptor;
import org.vpndiag.report.Words;

class CaptureAnalyzerTest {
  private static final String KEYS = "ppp-auth-mschapv2.xfrm-state.txt";

  @Test
  void namesTheMessageAtWhichMainModeStopped() {
    Capture capture = Recordings.analyze("nat-4500-filtered");
    IkeSession session = capture.ike().sessions().get(0);
    List<IkeMessage> messages = session.exchanges().get(0).messages();
    IkeMessage last = messages.get(messages.size() - 1);
    assertThat(last.number()).isEqualTo(5);
    assertThat(last.destinationPort()).isEqualTo(4500);
    assertThat(last.sent()).isEqualTo(5);
    assertThat(session.natBeforeInitiator()).isTrue();
    assertThat(session.natBeforeResponder()).isFalse();
  }

  @Test
  void countsWhatIsRefusedInTheClear() {
    Capture capture = Recordings.analyze("ike-proposal");
    assertThat(capture.ike().notifies()).isEqualTo(Map.of("1.0", Map.of("14", 1L)));
    assertThat(capture.ike().sessions().get(0).chosen()).isNull();
    assertThat(capture.linkTypes()).containsExactly("LINUX_SLL2");
  }

  @Test
  void seesEspThatNothingAnswers() {
    List<EspFlow> flows = Recordings.analyze("esp-filtered").esp().flows();
    assertThat(flows).extracting(EspFlow::source).containsOnly("192.0.2.10");
    assertThat(flows.get(0).missing()).isZero();
  }

  @Test
  void relatesIcmpErrorsToWhatTheyQuote() {
    assertThat(Recordings.analyze("l2tp-server-down").icmpErrors())
        .anySatisfy(
            error -> {
              assertThat(error.about()).isEqualTo("L2TP");
              assertThat(error.meaning()).isEqualTo("port unreachable");
              assertThat(error.destinationPort()).isEqualTo(1701);
            });
  }

  @Test
  void showsL2tpAndPppInsideOfEspWithTheKeys() {
    Capture capture =
        Recordings.analyze("ppp-auth-mschapv2", EspDecryptor.of(Recordings.lines(KEYS)));
    assertThat(capture.decryption().packets()).isPositive();
    assertThat(capture.l2tp().messages()).containsEntry("CDN", 3L).containsEntry("SCCRP", 1L);
    assertThat(capture.l2tp().clear()).isZero();
    assertThat(capture.ppp().chapFailure()).isEqualTo(3);
    assertThat(capture.ppp().links().get(0).authentications())
        .singleElement()
        .satisfies(
            proof -> {
              assertThat(proof.method()).isEqualTo("MS-CHAPv2");
              assertThat(proof.outcome()).isEqualTo(PppAuthentication.Outcome.FAILED);
              assertThat(proof.error()).isEqualTo(691);
            });
  }

  @Test
  void saysThatKeysDoNotFit() {
    List<String> wrong =
        Recordings.lines(KEYS).stream()
            .map(line -> line.replaceAll("(hmac\\(sha1\\) 0x)..", "$1ee"))
            .toList();
    Capture capture = Recordings.analyze("ppp-auth-mschapv2", EspDecryptor.of(wrong));
    assertThat(capture.decryption().packets()).isZero();
    assertThat(capture.decryption().problems())
        .allMatch(p -> p.en().contains("do not fit the keys"));
  }

  @Test
  void saysThatKeysAreMasked() {
    List<String> masked =
        Recordings.lines(KEYS).stream()
            .map(line -> line.replaceAll("0x\\p{XDigit}{20,}", "<<Keys hidden>>"))
            .toList();
    Capture capture = Recordings.analyze("ppp-auth-mschapv2", EspDecryptor.of(masked));
    assertThat(capture.decryption().associations()).isZero();
    assertThat(capture.decryption().problems()).anyMatch(p -> p.en().contains("masked"));
  }

  @Test
  void foldsRetransmissions() {
    List<LadderStep> steps = Recordings.analyze("nat-4500-filtered").conversations().get(0).steps();
    assertThat(steps)
        .anySatisfy(
            step -> {
              assertThat(step.label().en()).isEqualTo("Main Mode 5 (encrypted)");
              assertThat(step.label().ja()).isEqualTo("Main Mode 5（暗号化）");
              assertThat(step.count()).isEqualTo(5);
            });
  }

  @Test
  void foldsTrafficThatGoesOnAfterAMessage() {
    List<LadderStep> steps = Recordings.analyze("esp-filtered").conversations().get(0).steps();
    assertThat(steps)
        .filteredOn(step -> step.mark() == LadderStep.Mark.TRAFFIC)
        .singleElement()
        .satisfies(step -> assertThat(step.count()).isEqualTo(10));
  }

  @Test
  void gapsAndReplaysAreCounted() {
    SequenceNumbers numbers = new SequenceNumbers();
    long seconds = 0;
    for (long n : new long[] {1, 2, 5, 4, 5, 5000, 4999, 3}) {
      assertThat(numbers.add(n, ++seconds * 1_000_000_000L, false)).isFalse();
    }
    assertThat(numbers.repeated()).isEqualTo(1);
    assertThat(numbers.copies()).isZero();
    assertThat(numbers.missing()).isEqualTo(5000 - 7);
    assertThat(numbers.max()).isEqualTo(5000);
  }

  @Test
  void whatComesAgainAtOnceIsACopy() {
    SequenceNumbers numbers = new SequenceNumbers();
    for (long n = 1; n <= 300; n++) {
      assertThat(numbers.add(n, n * 1_000_000L, false)).isFalse();
      assertThat(n <= 3 || numbers.add(n - 3, n * 1_000_000L, false)).isTrue();
    }
    assertThat(numbers.copies()).isEqualTo(297);
    assertThat(numbers.repeated()).isZero();
    assertThat(numbers.missing()).isZero();
  }

  @Test
  void ofAFullTableTheRowsSilentLongestGiveWayAndItSaysSo() {
    List<Table.Row> forgotten = new ArrayList<>();
    Table<Integer, Table.Row> table = new Table<>(Words.same("things"), 2, forgotten::add);
    long[] last = {1, 2, 3, 4, 5};
    for (int i = 0; i < last.length; i++) {
      int row = i;
      table.add(i, () -> last[row]);
      last[0] = 6;
    }
    assertThat(table.asMap().keySet()).containsExactly(0, 4);
    assertThat(forgotten).extracting(Table.Row::lastPacket).containsExactly(2L, 3L, 4L);
    assertThat(table.reached()).contains(new Limit(Words.same("things"), 2, 3));
  }
}
