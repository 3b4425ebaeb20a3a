package org.vpndiag.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.Moment;

class LineFormatsTest {

  private static final String LOCAL = "2026-11-23T16:25:23Z";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // RFC 3164 as syslog daemons write it, with and without priority and host
        "Nov 23 16:25:23 client charon: 08[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5",
        "<30>Nov 23 16:25:23 client charon: 08[IKE] initiating Main Mode IKE_SA idcf[1] to"
            + " 198.51.100.5",
        "Nov 23 16:25:23 charon[812]: 08[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5",
        "nov. 23 16:25:23 client charon: 08[IKE] initiating Main Mode IKE_SA idcf[1] to"
            + " 198.51.100.5",
        "Nov 23 16:25:23 client ipsec[812]: 08[IKE] initiating Main Mode IKE_SA idcf[1] to"
            + " 198.51.100.5",
        "Nov 23 16:25:23 client charon-systemd[812]: initiating Main Mode IKE_SA idcf[1] to"
            + " 198.51.100.5",
        "Nov 23 16:25:23 gateway router1: charon[812]: 08[IKE] initiating Main Mode IKE_SA idcf[1]"
            + " to 198.51.100.5",
        "Nov 23 16:25:23 gateway syslog: 08[IKE] initiating Main Mode IKE_SA idcf[1] to"
            + " 198.51.100.5",
        "Nov 23 16:25:23 client NetworkManager[812]: initiating Main Mode IKE_SA idcf[1] to"
            + " 198.51.100.5",
        // RFC 6587: octets counted
        "104 <30>Nov 23 16:25:23 client charon: 08[IKE] initiating Main Mode IKE_SA idcf[1] to"
            + " 198.51.100.5",
        "131 <30>1 2026-11-23T16:25:23 client charon 812 - - 08[IKE] initiating Main Mode IKE_SA"
            + " idcf[1] to 198.51.100.5",
        // days between slashes
        "11/23/2026 04:25:23 PM client charon: 08[IKE] initiating Main Mode IKE_SA idcf[1] to"
            + " 198.51.100.5",
        "11/23/2026, 16:25:23 client charon: 08[IKE] initiating Main Mode IKE_SA idcf[1] to"
            + " 198.51.100.5",
        "23/11/2026 16:25:23 charon: 08[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5",
        // what a patch adds
        "+Nov 23 16:25:23 client charon: 08[IKE] initiating Main Mode IKE_SA idcf[1] to"
            + " 198.51.100.5",
        // metalog
        "Nov 23 16:25:23 [charon] 08[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5",
        "Nov 23 16:25:23 [charon] 08[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5_",
        // charon's own file, without and with the connection's name
        "Nov 23 16:25:23 08[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5",
        "Nov 23 16:25:23 08[IKE] <idcf|1> initiating Main Mode IKE_SA idcf[1] to 198.51.100.5",
        // the journal
        "2026-11-23 16:25:23 client charon[812]: 08[IKE] initiating Main Mode IKE_SA idcf[1] to"
            + " 198.51.100.5",
        "Mon 2026-11-23 16:25:23 JST client strongswan-starter.service[812]: 08[IKE] initiating"
            + " Main Mode IKE_SA idcf[1] to 198.51.100.5",
        // syslogd -v of the BSDs
        "Nov 23 16:25:23 <10.4> client charon[812]: 08[IKE] initiating Main Mode IKE_SA idcf[1] to"
            + " 198.51.100.5",
        // OpenWrt
        "Mon Nov 23 16:25:23 2026 daemon.info ipsec: 08[IKE] initiating Main Mode IKE_SA idcf[1] to"
            + " 198.51.100.5",
        "Mon Nov 23 16:25:23 2026 daemon.info : 08[IKE] initiating Main Mode IKE_SA idcf[1] to"
            + " 198.51.100.5",
        // the container manager of a Synology
        "2026-11-23 16:25:23 | stderr | 08[IKE] initiating Main Mode IKE_SA idcf[1] to"
            + " 198.51.100.5",
        // an editor's line number
        "37904 2026-11-23 16:25:23 client charon[812]: 08[IKE] initiating Main Mode IKE_SA idcf[1]"
            + " to 198.51.100.5",
      })
  void aLineOfTheWallClockIsUnderstood(String line) {
    assertThat(moment(line).time()).isEqualTo(LOCAL);
    assertThat(moment(line).clock()).isEqualTo(Moment.Clock.LOCAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23T16:25:23+00:00 client charon: 08[IKE] initiating Main Mode IKE_SA idcf[1] to"
            + " 198.51.100.5",
        "2026-11-24T01:25:23+0900 client charon[812]: 08[IKE] initiating Main Mode IKE_SA idcf[1]"
            + " to 198.51.100.5",
        "Mon 2026-11-23 16:25:23 UTC client strongswan.service[812]: 08[IKE] initiating Main Mode"
            + " IKE_SA idcf[1] to 198.51.100.5",
        "<30>1 2026-11-23T16:25:23Z client charon 812 - - 08[IKE] initiating Main Mode IKE_SA"
            + " idcf[1] to 198.51.100.5",
        "<30>1 2026-11-23T16:25:23Z client charon 812 ID1 [a@1 b=\"x] y\"][c@2] 08[IKE] initiating"
            + " Main Mode IKE_SA idcf[1] to 198.51.100.5",
        "2026-11-23T16:25:23Z stdout F 08[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5",
        "{\"__REALTIME_TIMESTAMP\":\"1795451123000000\",\"SYSLOG_IDENTIFIER\":\"charon\",\"MESSAGE\""
            + ":\"08[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5\"}",
        "{\"log\":\"08[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5\\n\",\"stream\":"
            + "\"stdout\",\"time\":\"2026-11-23T16:25:23Z\"}",
      })
  void aLineOfUniversalTimeIsUnderstood(String line) {
    assertThat(moment(line).time()).isEqualTo(LOCAL);
    assertThat(moment(line).clock()).isEqualTo(Moment.Clock.UTC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "initiating Main Mode IKE_SA idcf[1] to 198.51.100.5",
        "[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5",
        "08[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5",
        "client charon[812]: 08[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5",
        "vpn_1  | 08[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5",
      })
  void aLineWithoutStampIsUnderstood(String line) {
    assertThat(moment(line).clock()).isEqualTo(Moment.Clock.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nov 23 16:25:23.123456: \"idcf\" #1: initiating Main Mode",
        "Nov 23 16:25:23 client pluto[812]: \"idcf\" #1: initiating Main Mode",
        "002 \"idcf\" #1: initiating Main Mode",
        "\"idcf\" #1: initiating IKEv1 Main Mode connection",
      })
  void plutosLinesAreUnderstood(String line) {
    assertThat(only(line).values()).containsEntry("connection", "idcf").containsEntry("number", 1L);
  }

  @Test
  void monthsHaveTheNamesOfOtherLanguages() {
    String line = " 3 10:00:00 host xl2tpd[1]: Calling on tunnel 1";

    assertThat(moment("Mär" + line).time()).isEqualTo("2026-03-03T10:00:00Z");
    assertThat(moment("févr." + line).time()).isEqualTo("2026-02-03T10:00:00Z");
    assertThat(moment("мая" + line).time()).isEqualTo("2026-05-03T10:00:00Z");
    assertThat(moment("10月" + line).time()).isEqualTo("2026-10-03T10:00:00Z");
  }

  @Test
  void overNewYearTheYearChanges() {
    LogReading reading =
        LogText.read(
            """
            Dec 31 23:59:59 host xl2tpd[1]: Calling on tunnel 1
            Jan  1 00:00:01 host xl2tpd[1]: Calling on tunnel 2
            """);

    assertThat(reading.reading().facts())
        .extracting(fact -> fact.moment() == null ? null : fact.moment().time())
        .containsExactly(
            Instant.parse("2025-12-31T23:59:59Z"), Instant.parse("2026-01-01T00:00:01Z"));
  }

  @Test
  void aDayThatIsYetToComeWasLastYear() {
    assertThat(moment("Dec 24 10:00:00 host xl2tpd[1]: Calling on tunnel 1").time())
        .isEqualTo("2025-12-24T10:00:00Z");
  }

  @Test
  void compressedLogsAreRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("xl2tpd[1]: Calling on tunnel 1\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(LogText.read(bytes.toByteArray()).reading().facts()).hasSize(1);
  }

  private static Moment moment(String line) {
    return Objects.requireNonNull(only(line).moment());
  }

  private static Fact only(String line) {
    LogReading reading = LogText.read(line + "\n");
    assertThat(reading.reading().facts()).as(line).hasSize(1);
    return reading.reading().facts().get(0);
  }
}
