package org.vpndiag.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import org.vpndiag.document.Document;
import org.vpndiag.redact.PlantedSecrets;

class BundleTest {
  private static final Instant TAKEN = Instant.parse("2026-11-23T12:00:00Z");

  private static final List<String> SOSREPORT =
      List.of(
          "etc/ipsec.conf",
          "etc/fstab",
          "sos_commands/networking/ip_-s_xfrm_state",
          "sos_commands/libreswan/ipsec_status",
          "sos_commands/rpm/rpm_-qa",
          "sys/class/net/eth0/mtu",
          "var/log/messages",
          "var/log/audit/audit.log");

  @TempDir private Path folder = Path.of("");

  @Test
  void aBundleYieldsWhatTheLiveHostYields() throws IOException {
    FakeHost host =
        new FakeHost()
            .prints("ip addr", "1: lo: <LOOPBACK,UP>\n")
            .prints("ip -s xfrm state list nokeys", "")
            .hangs("swanctl --list-sas")
            .ends("lsmod", 1, "", "no /proc\n")
            .has("/etc/ipsec.conf", "conn a\n\tright=198.51.100.5\n")
            .has("/var/log/syslog", "Nov 23 12:00:01 h charon: 01[IKE] a\n");
    Gathered live = LiveSource.gather(host, Request.usual());
    Gathered bundle = PathSource.gather(bundle(host, false));

    assertThat(LiveSourceTest.texts(bundle).values())
        .containsExactlyInAnyOrderElementsOf(LiveSourceTest.texts(live).values());
    assertThat(bundle.documents())
        .extracting(d -> d.source().replaceAll(".*!/vpndiag-bundle/", ""))
        .containsExactlyElementsOf(
            live.documents().stream().map(Document::path).map(BundleTest::relative).toList());
    assertThat(bundle.unseen()).isEqualTo(live.unseen());
  }

  private static String relative(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }

  @Test
  void noPlantedSecretReachesABundle() throws IOException {
    FakeHost host = new FakeHost();
    for (PlantedSecrets.Planted planted : PlantedSecrets.all()) {
      host.has("/" + planted.path(), planted.content());
      Catalogue.commands().stream()
          .filter(c -> c.file().equals(planted.path()))
          .forEach(c -> host.prints(c.line(), planted.content()));
    }
    for (boolean anonymous : new boolean[] {false, true}) {
      String tar = unzipped(Path.of(bundle(host, anonymous)));

      assertThat(tar).contains("etc/ipsec.secrets", "etc/ppp/chap-secrets", "ps.txt", "<cut>");
      for (PlantedSecrets.Planted planted : PlantedSecrets.all()) {
        assertThat(tar).doesNotContain(planted.forbidden());
      }
    }
  }

  @Test
  void anAnonymousBundleNamesNobody() throws IOException {
    FakeHost host =
        new FakeHost()
            .has("/etc/ipsec.conf", "conn a\n\tright=vpn.corp.example\n\tleft=10.20.30.40\n")
            .has("/var/log/syslog", "Nov 23 12:00:01 laptop42 charon: to vpn.corp.example\n")
            .prints("ip addr", "    inet 10.20.30.40/24 brd 10.20.30.255 scope global eth0\n");

    assertThat(unzipped(Path.of(bundle(host, true))))
        .doesNotContain("vpn.corp", "laptop42", "10.20.30.")
        .contains("conn a", "/24 brd 10.", "charon: to name");
  }

  @Test
  void theManifestSaysWhatWasTakenAndWhatWasCut() throws IOException {
    FakeHost host = new FakeHost().has("/etc/ipsec.secrets", ": PSK \"x\"\n").hangs("ip addr");

    assertThat(unzipped(Path.of(bundle(host, false))))
        .contains("# taken: 2026-11-23T12:00:00Z\n# collected by root: yes\n")
        .contains("ok\t0\t1\t14\t", "\tetc/ipsec.secrets\t/etc/ipsec.secrets\t\n")
        .contains("timeout\t0\t0\t0\t-\tip-addr.txt\tip addr\tno answer within 5 s\n");
  }

  @Test
  void theManifestTellsWhichHostItIsAndNotItsMachineId() throws IOException {
    String id = "0123456789abcdef0123456789abcdef";
    FakeHost host = new FakeHost().has("/etc/machine-id", id + "\n");
    Path bundle = Path.of(bundle(host, false));

    assertThat(unzipped(bundle)).contains("# host: 3389609cd4ba0240").doesNotContain(id);
    assertThat(PathSource.gather(bundle.toString()).host()).hasSize(HostId.DIGITS);
  }

  @Test
  void anonymousBundlesOfOneHostHaveTheSamePseudonyms() throws IOException {
    FakeHost host =
        new FakeHost()
            .has("/etc/machine-id", "0123456789abcdef0123456789abcdef\n")
            .has("/etc/ipsec.conf", "conn a\n\tright=vpn.corp.example\n\tleft=10.20.30.40\n");
    String first = unzipped(Path.of(bundle(host, true)));
    host.has("/etc/resolv.conf", "search before.example\n");

    assertThat(line(unzipped(Path.of(bundle(host, true))), "\tright="))
        .isEqualTo(line(first, "\tright="));
  }

  private static String line(String text, String beginning) {
    return text.lines().filter(l -> l.startsWith(beginning)).findFirst().orElse("");
  }

  @Test
  void namesThatLeadElsewhereAndLinksAreLeftOut() throws IOException {
    Path file = folder.resolve("hostile.tar.gz");
    try (TarArchiveOutputStream tar = tar(file)) {
      add(tar, new TarArchiveEntry("a/../../etc/passwd"), "x");
      add(tar, new TarArchiveEntry("/etc/ipsec.conf", true), "absolute");
      add(tar, link("b/link", TarConstants.LF_SYMLINK), "");
      add(tar, link("b/hard", TarConstants.LF_LINK), "");
      add(tar, new TarArchiveEntry("b/./ip-addr.txt"), "kept");
    }
    Gathered gathered = PathSource.gather(file.toString());

    assertThat(gathered.documents())
        .extracting(Document::source)
        .containsExactlyInAnyOrder(file + "!/etc/ipsec.conf", file + "!/b/ip-addr.txt");
  }

  @Test
  void aBombIsStoppedAndSaid() throws IOException {
    Path file = folder.resolve("bomb.tar.gz");
    try (TarArchiveOutputStream tar = tar(file)) {
      add(tar, new TarArchiveEntry("small.txt"), "small");
      add(tar, new TarArchiveEntry("zeros.txt"), "0".repeat(1 << 20));
    }
    Archive unpacked = Archive.read(file, new Archive.Limits(10, 1 << 16, 1 << 20));
    Archive kept = Archive.read(file, new Archive.Limits(10, 1 << 30, 1 << 10));
    Archive entries = Archive.read(file, new Archive.Limits(1, 1 << 30, 1 << 30));

    assertThat(List.of(unpacked, kept, entries))
        .allSatisfy(
            a ->
                assertThat(a.entries())
                    .extracting(Archive.Entry::name)
                    .containsExactly("small.txt"))
        .allSatisfy(a -> assertThat(a.stopped()).startsWith("more than "));
  }

  @Test
  void aSosreportYieldsWhatBelongsToTheVpn() throws IOException {
    Path file = folder.resolve("sosreport.tar.xz");
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(
            new XZOutputStream(Files.newOutputStream(file), new LZMA2Options(0)))) {
      for (String path : SOSREPORT) {
        add(tar, new TarArchiveEntry("sosreport-h/" + path), "x\n");
      }
    }

    assertThat(PathSource.gather(file.toString()).documents())
        .extracting(d -> d.source().replace(file + "!/sosreport-h/", ""))
        .containsExactly(
            "etc/ipsec.conf",
            "sos_commands/libreswan/ipsec_status",
            "sos_commands/networking/ip_-s_xfrm_state",
            "var/log/messages");
  }

  @Test
  void aDamagedBundleYieldsWhatCanBeRead() throws IOException {
    byte[] whole =
        Files.readAllBytes(Path.of(bundle(new FakeHost().prints("ip addr", "x"), false)));
    Path cut =
        Files.write(
            folder.resolve("cut.tar.gz"), java.util.Arrays.copyOf(whole, whole.length - 60));

    assertThat(PathSource.gather(cut.toString()).unseen())
        .anyMatch(u -> u.why().en().startsWith("stopped: "));
  }

  @Test
  void aFolderIsReadWithItsManifest() throws IOException {
    Files.createDirectories(folder.resolve("f/etc"));
    Files.writeString(folder.resolve("f/etc/ipsec.conf"), "conn a\n");
    Files.writeString(
        folder.resolve("f/MANIFEST"),
        Manifest.FIRST_LINE
            + "\ntimeout\t0\t0\t0\t-\tip-addr.txt\tip addr\tno answer within 5 s\nnonsense\n");
    Gathered gathered = PathSource.gather(folder.resolve("f").toString());

    assertThat(gathered.documents()).extracting(Document::source).containsExactly("etc/ipsec.conf");
    assertThat(gathered.unseen()).extracting(u -> u.what().en()).containsExactly("ip addr");
  }

  private String bundle(Host host, boolean anonymous) throws IOException {
    Path file = folder.resolve("bundle-" + anonymous + ".tar.gz");
    try (OutputStream out = Files.newOutputStream(file)) {
      BundleWriter.write(host, Request.usual(), anonymous, TAKEN, out);
    }
    return file.toString();
  }

  private static String unzipped(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      in.transferTo(bytes);
    }
    return bytes
        .toString(StandardCharsets.UTF_8)
        .lines()
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static TarArchiveOutputStream tar(Path file) throws IOException {
    return new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(file)));
  }

  private static TarArchiveEntry link(String name, byte kind) {
    TarArchiveEntry entry = new TarArchiveEntry(name, kind);
    entry.setLinkName("/etc/passwd");
    return entry;
  }

  private static void add(TarArchiveOutputStream tar, TarArchiveEntry entry, String content)
      throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    entry.setSize(bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }
}
