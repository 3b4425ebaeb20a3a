package org.vpndiag.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is passed over without being taken apart is of no concern when it is taken apart. */
class StrangersTest {

  private static final List<String> HEADS =
      List.of(
          "Nov 23 16:25:22 client ",
          "Nov  3 16:25:52 client ",
          "Nov 23 16:25:22 192.0.2.10 ",
          "2026-11-23T16:25:22.519081+00:00 client ",
          "2026-11-23 16:25:22 client ",
          "Mon Nov 23 16:25:22 2026 client ",
          "<30>Nov 23 16:25:22 client ",
          "vpn-1  | Nov 23 16:25:22 client ",
          "");

  private static final List<String> STRANGERS =
      List.of(
          "systemd[1]: Started Session 4 of User root.",
          "systemd-networkd-wait-online[412]: ppp0: link is not managed by us",
          "kernel: [12.345678] EXT4-fs (sda1): re-mounted",
          "kernel: [12.345678] l2tp_ppp: PPPoL2TP kernel driver, V2.0",
          "kernel: PPP generic driver version 2.4.2",
          "docker[801]: charon: 05[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5",
          "docker[801]: 05[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5",
          "docker[801]: /usr/sbin/pppd[12]: LCP: timeout sending Config-Requests",
          "dovecot: imap-login: Login: user=<alice>",
          "nginx: 203.0.113.9 - - \"GET / HTTP/1.1\" 200",
          "message repeated 2 times: [ x]",
          "app[3]: ",
          "app[3]:",
          "app:");

  private final LogCatalogue catalogue = LogCatalogue.standard();
  private final Tags tags = new Tags(catalogue);
  private final Strangers strangers = new Strangers(tags);
  private final LineHead head = new LineHead(tags);
  private long passedOver;

  private List<String> lines() {
    List<String> messages = new ArrayList<>(STRANGERS);
    for (Catalogue one : catalogue.catalogues()) {
      for (Entry entry : one.entries()) {
        messages.add(one.tags().get(0) + "[12]: " + entry.sample());
        messages.add("app[12]: " + entry.sample());
        messages.add(entry.sample());
      }
    }
    List<String> lines = new ArrayList<>();
    HEADS.forEach(start -> messages.forEach(message -> lines.add(start + message)));
    return lines;
  }

  @Test
  void whatIsPassedOverIsOfNoConcern() {
    lines().forEach(this::check);
    assertThat(passedOver).isPositive();
  }

  @Test
  void soItIsWhenBytesAreFlippedAndLinesAreCut() {
    Random random = new Random(1701);
    List<String> lines = lines();
    for (int i = 0; i < 60_000; i++) {
      byte[] line = lines.get(random.nextInt(lines.size())).getBytes(StandardCharsets.UTF_8);
      int at = random.nextInt(Math.min(line.length, 48));
      line[at] =
          (byte)
              (random.nextInt(4) == 0 ? " :[]/\n\t|0".charAt(random.nextInt(9)) : random.nextInt());
      check(
          new String(
              line, 0, random.nextInt(4) == 0 ? at + 1 : line.length, StandardCharsets.ISO_8859_1));
    }
    assertThat(passedOver).isPositive();
  }

  /** Followed by lines enough, so that the quick look is not refused for want of bytes. */
  private void check(String text) {
    byte[] bytes = (text + "\n" + "x".repeat(300) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    long[] passed = new long[1];
    int end = strangers.pass(bytes, 0, bytes.length, passed);
    passedOver += passed[0];
    int from = 0;
    while (from < end) {
      int to = Bytes.newline(bytes, from, bytes.length);
      assertThat(concerns(bytes, from, Bytes.trimEnd(bytes, from, to))).as(text).isFalse();
      from = to + 1;
      passed[0]--;
    }
    assertThat(passed[0]).as(text).isZero();
    assertThat(from).isEqualTo(end);
  }

  private boolean concerns(byte[] bytes, int from, int to) {
    LogLine line = head.parse(bytes, from, to);
    return JsonLines.looksLike(bytes, from, to)
        || (line.tag().isKnown() && !line.tag().strangers())
        || line.tag().matchers().stream().anyMatch(m -> m.find(bytes, line.message(), to) != null);
  }
}
