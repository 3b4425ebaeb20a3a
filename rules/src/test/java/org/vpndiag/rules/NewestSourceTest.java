package org.vpndiag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpndiag.document.Document;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.examination.Examination;
import org.vpndiag.examination.Formats;
import org.vpndiag.report.Diagnosis;
import org.vpndiag.report.Report;
import org.vpndiag.report.Verdict;
import org.vpndiag.rule.RuleSet;

/** Sources that contradict one another are of different times: the newest wins, and it is said. */
class NewestSourceTest {
  private static final Formats FORMATS = Formats.all(LocalDate.of(2026, 12, 31));
  private static final Document LOG =
      document(
          "syslog",
          """
          Nov 23 16:25:22 client charon: 05[CFG] added configuration 'idcf'
          Nov 23 16:25:22 client charon: 05[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5
          Nov 23 16:25:22 client charon: 08[IKE] IKE_SA idcf[1] established between 192.0.2.10[192.0.2.10]...198.51.100.5[198.51.100.5]
          Nov 23 16:25:25 client charon: 09[IKE] CHILD_SA idcf{1} established with SPIs cf488f11_i ccb6b860_o and TS 192.0.2.10/32[udp/l2f] === 198.51.100.5/32[udp/l2f]
          """);

  private final Examination examination =
      new Examination(FORMATS, RuleSet.ofFolder(Path.of("src/main/rules"), FORMATS.vocabulary()));

  private static Document document(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Document(name, () -> new ByteArrayInputStream(bytes));
  }

  @Test
  void whatTheLogSaysIsUpAndTheStatusDoesNotShowWasLost() {
    Document status =
        document("status.txt", "Security Associations (0 up, 0 connecting):\n  none\n");

    Report report = examination.examine(List.of(LOG, status), List.of());

    assertThat(report.verdict()).isEqualTo(Verdict.BROKEN);
    Diagnosis cause = report.diagnoses().get(0);
    assertThat(cause.rule()).isEqualTo("stopped-at-ike-sa");
    assertThat(cause.title().en())
        .isEqualTo("This was so and is no more: the IKE SA is established.");
    assertThat(cause.explanation().en()).contains("the newer one counts");
    assertThat(cause.evidence()).extracting(Evidence::source).contains("syslog", "status.txt");
  }

  @Test
  void whatTheLogSaysFailedAndTheStatusShowsIsUp() {
    Document failed =
        document(
            "syslog",
            """
            Nov 23 16:25:22 client charon: 05[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5
            Nov 23 16:25:22 client charon: 07[IKE] received NO_PROPOSAL_CHOSEN error notify
            """);
    Document status =
        document(
            "status.txt",
            """
            Security Associations (1 up, 0 connecting):
                    idcf[2]: ESTABLISHED 40 seconds ago, 192.0.2.10[192.0.2.10]...198.51.100.5[198.51.100.5]
                    idcf{2}:  INSTALLED, TRANSPORT, reqid 1, ESP SPIs: cf488f11_i ccb6b860_o
                    idcf{2}:   192.0.2.10/32[udp/l2f] === 198.51.100.5/32[udp/l2f]
            """);

    Report report = examination.examine(List.of(failed, status), List.of());

    assertThat(report.verdict()).isNotEqualTo(Verdict.BROKEN);
  }
}
