package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vpndiag.document.Document;
import org.vpndiag.examination.CaseFile;
import org.vpndiag.examination.Examination;
import org.vpndiag.examination.Focus;
import org.vpndiag.examination.Formats;
import org.vpndiag.probe.port.Arrival;
import org.vpndiag.probe.port.DatagramPort;
import org.vpndiag.probe.port.IcmpError;
import org.vpndiag.report.Report;
import org.vpndiag.rules.BuiltInRules;

class ServerProbeTest {
  private static final String SILENCE =
      """
      Nov 23 16:26:44 client charon: 09[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5
      Nov 23 16:26:48 client charon: 11[IKE] sending retransmit 1 of request message ID 0, seq 1
      Nov 23 16:26:55 client charon: 12[IKE] sending retransmit 2 of request message ID 0, seq 1
      """;
  private static final String NAMELESS_REFUSAL =
      """
      Nov 23 16:26:44 client charon: 09[IKE] initiating Main Mode IKE_SA idcf[1] to %any
      Nov 23 16:26:44 client charon: 11[ENC] parsed INFORMATIONAL_V1 request 1385684413 [ N(NO_PROP) ]
      """;
  private static final String WRONG_SECRET =
      """
      Nov 23 16:26:44 client charon: 09[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5
      Nov 23 16:26:44 client charon: 13[ENC] parsed ID_PROT response 0 [ SA V V V V ]
      Nov 23 16:26:44 client charon: 13[ENC] parsed ID_PROT response 0 [ KE No NAT-D NAT-D ]
      Nov 23 16:26:44 client charon: 14[ENC] parsed INFORMATIONAL_V1 request 12 [ N(AUTH_FAILED) ]
      """;

  private final Formats formats = Formats.all(LocalDate.of(2026, 11, 24));
  private final Examination examination =
      new Examination(formats, BuiltInRules.load(formats.vocabulary()));
  private final List<String> said = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private final Passing clock = new Passing();

  @Test
  void asksTheServerThatDoesNotAnswerAndJudgesAgain() {
    CaseFile file = file("syslog", SILENCE);

    Document answer = ask(file).orElseThrow();
    Report report =
        examination.examine(file.and(CaseFile.of(formats, List.of(answer))), List.of(), Focus.ALL);

    assertThat(report.diagnoses().get(0).rule()).isEqualTo("server-port-closed");
    assertThat(said).singleElement().asString().contains("198.51.100.5", "--no-probe");
    assertThat(asked).allMatch(peer -> peer.contains("198.51.100.5"));
  }

  @Test
  void asksTheAddressThatTheHostFoundForAName() {
    CaseFile file = file("syslog", NAMELESS_REFUSAL);
    file = file.and(file("etc/ipsec.conf", "conn idcf\n  right=vpn.example.com\n"));

    assertThat(ask(file)).isEmpty();
    assertThat(asked).isEmpty();

    ask(
        file.and(
            file("getent", "198.51.100.5    STREAM vpn.example.com\n198.51.100.5    DGRAM\n")));
    assertThat(asked).isNotEmpty().allMatch(peer -> peer.contains("198.51.100.5"));
  }

  @Test
  void asksNothingWherePhase1IsNotWhatFails() {
    assertThat(ask(file("syslog", WRONG_SECRET))).isEmpty();
    assertThat(asked).isEmpty();
  }

  private CaseFile file(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return CaseFile.of(formats, List.of(new Document(name, () -> new ByteArrayInputStream(bytes))));
  }

  private Optional<Document> ask(CaseFile file) {
    Report report = examination.examine(file, List.of(), Focus.ALL);
    ServerProbe probe =
        new ServerProbe(
            peer -> {
              asked.add(peer.toString());
              return new Closed();
            },
            clock,
            said::add);
    return probe.ask(report, file.facts());
  }

  /** A port of a host on which nobody listens. */
  private final class Closed implements DatagramPort {
    @Override
    public Optional<IcmpError> send(byte[] datagram) {
      return Optional.of(IcmpError.PORT_UNREACHABLE);
    }

    @Override
    public Arrival receive(Duration atMost) {
      clock.now = clock.now.plus(atMost);
      return new Arrival.Nothing();
    }

    @Override
    public void close() {}
  }

  private static final class Passing extends Clock {
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
