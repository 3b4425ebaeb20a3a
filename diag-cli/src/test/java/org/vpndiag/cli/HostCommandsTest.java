package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpndiag.host.Host;
import org.vpndiag.report.Language;
import org.vpndiag.report.Report;
import org.vpndiag.report.Side;
import org.vpndiag.report.Stage;
import org.vpndiag.report.StageState;
import org.vpndiag.report.Verdict;
import org.vpndiag.report.Words;
import picocli.CommandLine;

/** {@code doctor} and {@code collect} on a host. */
class HostCommandsTest {
  private static final Host REFUSED =
      new CannedHost(
          Map.of("ip -s xfrm state list nokeys", "", "ip addr", "1: lo: <LOOPBACK,UP> mtu 65536\n"),
          Map.of(
              "/etc/ipsec.conf",
              "conn work\n\tright=198.51.100.5\n\tesp=3des-sha1!\n\tauto=start\n",
              "/etc/ipsec.secrets",
              ": PSK \"Kanarienvogel\"\n",
              "/var/log/syslog",
              """
              Nov 23 16:25:23 client charon: 08[IKE] initiating Main Mode IKE_SA work[1] to 198.51.100.5
              Nov 23 16:25:23 client charon: 11[IKE] IKE_SA work[1] established between 192.0.2.10[192.0.2.10]...198.51.100.5[198.51.100.5]
              Nov 23 16:25:23 client charon: 11[ENC] generating QUICK_MODE request 768499872 [ HASH SA No KE ID ID ]
              Nov 23 16:25:23 client charon: 07[ENC] parsed INFORMATIONAL_V1 request 4257362449 [ HASH N(NO_PROP) ]
              Nov 23 16:25:23 client charon: 07[IKE] received NO_PROPOSAL_CHOSEN error notify
              """));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder = Path.of("");

  @Test
  void theBundleOfAHostGetsTheHostsDiagnosis() throws IOException {
    Path bundle = folder.resolve("b.tar.gz");
    int live = run(new DoctorCommand(REFUSED), "--format", "json", "--lang", "en");
    String report = out.toString(StandardCharsets.UTF_8);
    out.reset();
    run(new CollectCommand(REFUSED), "--output", bundle.toString());
    out.reset();
    int collected =
        run(new DoctorCommand(REFUSED), "--format", "json", "--lang", "en", bundle.toString());

    assertThat(live).isEqualTo(ExitCode.BROKEN).isEqualTo(collected);
    assertThat(report).contains("quick-mode-no-proposal").doesNotContain("Kanarienvogel");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("quick-mode-no-proposal", bundle + "!/vpndiag-bundle/")
        .doesNotContain("Kanarienvogel");
  }

  @Test
  void aBundleIsItsOwnersAloneAndOverwritesNothing() throws IOException {
    Path bundle = folder.resolve("b.tar.gz");
    run(new CollectCommand(REFUSED), "--output", bundle.toString());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bundle)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> run(new CollectCommand(REFUSED), "--output", bundle.toString()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("exists already");
  }

  @Test
  void theScriptIsPrinted() throws IOException {
    run(new CollectCommand(REFUSED), "--script");

    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("#!/bin/sh\n");
  }

  @Test
  void oneStageIsShownBesideTheCause() throws IOException {
    run(new DoctorCommand(REFUSED), "--format", "json", "--only", "routing");
    String report = out.toString(StandardCharsets.UTF_8);

    assertThat(report).contains("quick-mode-no-proposal", "\"routing\"").doesNotContain("\"lcp\"");
    assertThatThrownBy(() -> run(new DoctorCommand(REFUSED), "--only", "rooting"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("routing");
  }

  @Test
  void timingsSayWhereTheTimeWent() throws IOException {
    run(new DoctorCommand(REFUSED), "--timings");

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(" ms  collecting", " ms  reading", " ms  judging");
  }

  @Test
  void watchingEndsWhenTheTunnelWorksAndTellsWhatMoved() throws IOException {
    Iterator<Report> reports =
        List.of(
                report(Verdict.BROKEN, StageState.State.FAILED),
                report(Verdict.BROKEN, StageState.State.FAILED),
                report(Verdict.HEALTHY, StageState.State.OK))
            .iterator();
    Watch watch = new Watch(console(), Language.EN, Duration.ZERO, () -> false);
    Report last = watch.untilHealthy(reports::next);

    assertThat(last.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .hasSize(3)
        .filteredOn(l -> l.startsWith("12:00") && l.contains("ESP"))
        .hasSize(2);
  }

  @Test
  void whatWatchingHadSeenIsKeptWhenItIsInterrupted() {
    Report seen = report(Verdict.BROKEN, StageState.State.FAILED);
    AtomicInteger looks = new AtomicInteger();
    Watch watch = new Watch(console(), Language.EN, Duration.ZERO, () -> looks.get() > 1);

    Report last =
        watch.untilHealthy(
            () ->
                looks.incrementAndGet() == 1
                    ? seen
                    : report(Verdict.UNDETERMINED, StageState.State.UNKNOWN));

    assertThat(last).isSameAs(seen);
  }

  private static Report report(Verdict verdict, StageState.State state) {
    StageState esp = new StageState(Stage.ESP, state, Words.same("x"), List.of());
    return new Report(
        List.of(),
        Side.CLIENT,
        verdict,
        Words.same("y"),
        List.of(esp),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private int run(Command command, String... arguments) throws IOException {
    return command.run(new CommandLine(command.spec()).parseArgs(arguments), console());
  }

  private Console console() {
    return new Console(
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Map.of(),
        Locale.ENGLISH,
        false,
        Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
  }
}
