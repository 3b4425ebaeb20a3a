package org.vpndiag.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.vpndiag.document.Document;
import org.vpndiag.report.Unseen;

class LiveSourceTest {
  private static final String STATE = "ip -s xfrm state list nokeys";

  private final FakeHost host = new FakeHost();

  @Test
  void aCommandThatPrintsNothingIsAnEmptyDocumentOfItsName() throws IOException {
    Gathered gathered = gather(host.prints(STATE, ""));

    assertThat(texts(gathered)).containsEntry(STATE, "");
    assertThat(gathered.documents())
        .filteredOn(d -> d.source().equals(STATE))
        .extracting(Document::fileName)
        .containsExactly("ip-xfrm-state.txt");
  }

  @Test
  void aCommandThatHangsCouldNotBeSeen() {
    Gathered gathered = gather(host.hangs(STATE));

    assertThat(gathered.unseen())
        .filteredOn(u -> u.what().en().equals(STATE))
        .extracting(u -> u.why().en(), Unseen::how)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("no answer within 5 s", STATE));
  }

  @Test
  void aRefusedCommandSaysWhatRootWouldAdd() {
    host.asUser().ends(STATE, 2, "", "RTNETLINK answers: Operation not permitted\n");

    assertThat(gather(host).unseen())
        .filteredOn(u -> u.what().en().equals(STATE))
        .extracting(u -> u.why().en(), Unseen::how)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("needs root", "sudo " + STATE));
  }

  @Test
  void aMissingProgramIsNotMissedWhereAnotherTellsTheSame() {
    host.prints("iptables-save -c", "*filter\nCOMMIT\n");

    assertThat(gather(host).unseen())
        .extracting(u -> u.what().en())
        .doesNotContain("nft list ruleset", "iptables-save -c")
        .contains("ipsec status", "ip addr");
  }

  @Test
  void aDaemonsRefusalIsAnAnswer() throws IOException {
    String refusal = "connecting to 'unix:///var/run/charon.ctl' failed: Connection refused\n";

    assertThat(texts(gather(host.ends("ipsec status", 1, "", refusal))))
        .containsEntry("ipsec status", refusal);
  }

  @Test
  void aFileThatMayNotBeReadIsSaid() {
    host.asUser().denies("/etc/xl2tpd.conf");

    assertThat(gather(host).unseen())
        .filteredOn(u -> u.what().en().equals("/etc/xl2tpd.conf"))
        .hasSize(1);
  }

  @Test
  void theRouteToTheConfiguredServerIsAskedFor() {
    host.has("/etc/ipsec.conf", "conn a\n\tright=198.51.100.5\n\tleft=%defaultroute\n")
        .has("/etc/xl2tpd/xl2tpd.conf", "[lac a]\nlns = vpn.example.com\npppoptfile = /root/ppp\n")
        .has("/root/ppp", "noauth\n")
        .prints("ip route get 198.51.100.5", "198.51.100.5 via 192.0.2.1 dev eth0\n");
    Gathered gathered = gather(host);

    assertThat(host.asked())
        .contains("ip route get 198.51.100.5", "getent ahostsv4 vpn.example.com")
        .doesNotContain("ip route get vpn.example.com");
    assertThat(gathered.documents()).extracting(Document::source).contains("/root/ppp");
  }

  @Test
  void nothingIsSentWithoutAFarHost() {
    gather(host);

    assertThat(host.asked()).noneMatch(line -> line.startsWith("ping"));
  }

  @Test
  void theOtherEndOfPppIsAskedAndThatIsSaid() {
    host.prints(
        "ip addr",
        "5: ppp0: <POINTOPOINT,UP> mtu 1410\n    inet 10.98.0.221 peer 10.98.0.1/32 scope global"
            + " ppp0\n");
    List<String> said = new CopyOnWriteArrayList<>();
    LiveSource.gather(host, Request.usual(), said::add);

    assertThat(host.asked())
        .anyMatch(line -> line.startsWith("ping") && line.endsWith("10.98.0.1"));
    assertThat(said).isNotEmpty().allMatch(line -> line.startsWith("ping"));
    assertThat(host.asked()).containsAll(said);
  }

  @Test
  void theOtherEndOfPppIsLeftAloneWhenNothingMayBeSent() {
    host.prints("ip addr", "    inet 10.98.0.221 peer 10.98.0.1/32 scope global ppp0\n");
    LiveSource.gather(host, new Request("-48h", "", false));

    assertThat(host.asked()).noneMatch(line -> line.startsWith("ping"));
  }

  @Test
  void theWayToTheFarHostIsAskedForAlsoWhenNothingMayBeSent() {
    LiveSource.gather(host, new Request("-48h", "10.99.0.10", false));

    assertThat(host.asked())
        .contains("ip route get 10.99.0.10")
        .noneMatch(line -> line.startsWith("ping"));
  }

  @Test
  void countersAreReadBeforeAnythingIsSent() {
    List<String> asked = new CopyOnWriteArrayList<>();
    host.prints(STATE, "src 192.0.2.10 dst 198.51.100.5\n");
    LiveSource.gather(host, new Request("-48h", "10.99.0.10", true), asked::add);

    assertThat(host.inOrder().indexOf(STATE))
        .isNotNegative()
        .isLessThan(host.inOrder().indexOf(asked.get(0)));
    assertThat(host.inOrder().lastIndexOf(STATE))
        .isGreaterThan(host.inOrder().lastIndexOf(asked.get(0)));
  }

  @Test
  void theKernelsCountersAreReadTwice() throws IOException {
    Gathered gathered = gather(host.prints(STATE, "src 192.0.2.10 dst 198.51.100.5\n"));

    assertThat(gathered.documents())
        .filteredOn(d -> d.source().startsWith(STATE))
        .extracting(Document::fileName)
        .containsExactlyInAnyOrder("ip-xfrm-state.txt", "ip-xfrm-state-later.txt");
  }

  @Test
  void namesAreLookedUpOnlyWhenThatIsAllowed() {
    host.has("/etc/ipsec.conf", "conn a\n\tright=vpn.example.com\n");
    LiveSource.gather(host, new Request("-48h", "", false));

    assertThat(host.asked()).noneMatch(line -> line.startsWith("getent"));
  }

  @Test
  void theSystemLogIsReadOnlyWithoutAJournal() throws IOException {
    host.has("/var/log/syslog", "Nov 23 12:00:01 h charon: 01[IKE] a\nNov 23 h cron: b\n");

    assertThat(texts(gather(host)))
        .containsEntry("/var/log/syslog", "Nov 23 12:00:01 h charon: 01[IKE] a\n\n");
    host.prints(journal(), "2026-11-23T12:00:01.000001+0000 h charon[1]: 01[IKE] a\n");
    assertThat(texts(gather(host))).doesNotContainKey("/var/log/syslog");
  }

  private static String journal() {
    return Catalogue.commands().stream()
        .filter(c -> c.id().equals("journal"))
        .map(c -> c.with("{since}", Request.usual().since(), 1).line())
        .findFirst()
        .orElseThrow();
  }

  private static Gathered gather(Host host) {
    return LiveSource.gather(host, Request.usual());
  }

  static Map<String, String> texts(Gathered gathered) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Document document : gathered.documents()) {
      byte[] bytes = document.content().open().readAllBytes();
      texts.put(document.source(), new String(bytes, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
