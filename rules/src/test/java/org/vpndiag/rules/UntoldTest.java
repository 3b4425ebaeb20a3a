package org.vpndiag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vpndiag.document.Document;
import org.vpndiag.examination.Examination;
import org.vpndiag.examination.Formats;
import org.vpndiag.report.Next;
import org.vpndiag.report.Report;
import org.vpndiag.report.Stage;
import org.vpndiag.report.Verdict;
import org.vpndiag.rule.Ladder;
import org.vpndiag.rule.RuleSet;

/** Whoever gets no cause is told what would tell more. */
class UntoldTest {
  private static final Formats FORMATS = Formats.all(LocalDate.of(2026, 12, 31));
  private static final RuleSet RULES =
      RuleSet.ofFolder(Path.of("src/main/rules"), FORMATS.vocabulary());
  private static final String SENT =
      "Nov 23 16:25:22 client charon: 05[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5\n";
  private static final String INSTALLED =
      "Nov 23 16:25:22 client charon: 08[IKE] IKE_SA idcf[1] established between"
          + " 192.0.2.10[192.0.2.10]...198.51.100.5[198.51.100.5]\n"
          + "Nov 23 16:25:23 client charon: 09[IKE] CHILD_SA idcf{1} established with SPIs"
          + " cf488f11_i ccb6b860_o and TS 192.0.2.10/32[udp/l2f] === 198.51.100.5/32[udp/l2f]\n";

  private record Given(String name, String text) {
    Document document() {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return new Document(name, () -> new ByteArrayInputStream(bytes));
    }
  }

  private static Report report(String name, String text) {
    return report(new Given(name, text));
  }

  private static Report report(Given... given) {
    List<Document> documents = Stream.of(given).map(Given::document).toList();
    return new Examination(FORMATS, RULES).examine(documents, List.of());
  }

  private static Optional<String> command(Report report) {
    return report.next().map(Next::commands).map(c -> c.get(0));
  }

  @Test
  void theIkeDaemonTellsWhatComesAfterTheFirstMessage() {
    assertThat(command(report("auth.log", SENT))).get().asString().contains("-t charon");
  }

  @Test
  void xl2tpdAndPppdTellWhatRunsInsideIpsec() {
    assertThat(command(report("auth.log", SENT + INSTALLED))).get().asString().contains("xl2tpd");
  }

  @Test
  void whereNobodyTriedSomebodyHasTo() {
    Report report = report("ipsec.conf", "conn idcf\n  type=transport\n  left=%defaultroute\n");

    assertThat(report.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(command(report)).contains("vpndiag doctor --watch");
  }

  @Test
  void theUplinkByPppIsNotTheTunnel() {
    String uplink =
        """
        Nov 23 16:20:01 router pppd[120]: Plugin rp-pppoe.so loaded.
        Nov 23 16:20:02 router pppd[120]: Connect: ppp0 <--> eth1
        Nov 23 16:20:03 router pppd[120]: PAP authentication succeeded
        Nov 23 16:20:03 router pppd[120]: local  IP address 192.0.2.77
        Nov 23 16:20:03 router pppd[120]: remote IP address 192.0.2.1
        """;
    String interfaces =
        """
        12: ppp0: <POINTOPOINT,MULTICAST,NOARP,UP,LOWER_UP> mtu 1492 qdisc fq_codel state UNKNOWN group default qlen 3
            link/ppp
            inet 192.0.2.77 peer 192.0.2.1/32 scope global ppp0
        """;

    assertThat(report("syslog", uplink).verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(command(report("syslog", uplink + SENT))).get().asString().contains("-t charon");
    assertThat(report("ip-addr.txt", interfaces).verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(report("ip-addr.txt", interfaces.replace("1492", "1410")).verdict())
        .isEqualTo(Verdict.HEALTHY);
  }

  @Test
  void aTunnelThatIsUpIsNotAllThatAUserWants() {
    String up =
        """
        Nov 23 16:25:24 client pppd[31]: local  IP address 10.98.0.100
        Nov 23 16:25:24 client pppd[31]: remote IP address 10.98.0.1
        """;
    String routes =
        """
        default via 192.0.2.1 dev eth0
        10.99.0.0/16 dev ppp0 scope link
        10.98.0.1 dev ppp0 proto kernel scope link src 10.98.0.100
        """;

    assertThat(command(report("syslog", up))).get().asString().contains("--far");
    assertThat(command(report(new Given("syslog", up), new Given("ip-route.txt", routes))))
        .isEmpty();
  }

  @Test
  void whatIsDecidedNeedsNothingMore() {
    Report report =
        report(
            "syslog",
            SENT
                + "Nov 23 16:25:22 client charon: 07[IKE] received NO_PROPOSAL_CHOSEN error notify\n");

    assertThat(report.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(report.next()).isEmpty();
  }

  @Test
  void somethingTellsOfEveryStageUpToTheGoal() {
    for (Ladder ladder : RULES.ladders()) {
      Set<Stage> stages = EnumSet.of(Stage.CONFIGURATION);
      ladder.rungs().stream()
          .dropWhile(r -> !r.attempt())
          .takeWhile(r -> !r.goal())
          .forEach(r -> stages.add(r.stage()));

      assertThat(ladder.next().keySet()).containsAll(stages);
    }
  }
}
