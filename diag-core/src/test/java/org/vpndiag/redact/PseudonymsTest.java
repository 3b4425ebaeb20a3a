package org.vpndiag.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private static final byte[] SEED = "a seed".getBytes(StandardCharsets.UTF_8);
  private static final String CONF =
      """
      conn work
        right=vpn.corp.example
        rightid=@gateway7
        left=10.20.30.40
      """;
  private static final String OPTIONS = "name alice.liddell\nmtu 1410\n";
  private static final String LOG =
      "Nov 23 12:00:01 laptop42 pppd[7]: Connect: ppp0 <--> /dev/pts/0 for alice.liddell\n";

  private final Pseudonyms pseudonyms = Pseudonyms.of(List.of(CONF, OPTIONS, LOG), SEED);

  @Test
  void namesAreReplacedEverywhereAlike() {
    assertThat(pseudonyms.apply(CONF + OPTIONS + LOG))
        .doesNotContain("vpn.corp", "gateway7", "alice", "liddell", "laptop42", "10.20.30.40")
        .contains("conn work", "mtu 1410", "Connect: ppp0");
    assertThat(pseudonyms.apply("for alice.liddell"))
        .isEqualTo("for " + pseudonyms.apply("alice.liddell"));
  }

  @Test
  void addressesOfOneNetworkStayInOne() {
    String network = pseudonyms.apply("10.20.30.0/24");
    String prefix = network.replaceAll("\\.0/24$", ".");

    assertThat(network).endsWith(".0/24").startsWith("10.").isNotEqualTo("10.20.30.0/24");
    assertThat(pseudonyms.apply("10.20.30.40")).startsWith(prefix);
    assertThat(pseudonyms.apply("10.20.30.41"))
        .startsWith(prefix)
        .isNotEqualTo(pseudonyms.apply("10.20.30.40"));
  }

  @Test
  void specialAddressesAndNumbersStay() {
    String text = "0.0.0.0/0 127.0.0.1 255.255.255.255 224.0.0.1 strongSwan 5.9.8 999.1.1.1";

    assertThat(pseudonyms.apply(text)).isEqualTo(text);
  }

  @Test
  void anotherSeedMakesOtherPseudonyms() {
    Pseudonyms others = Pseudonyms.of(List.of(CONF), new byte[] {1, 2, 3});

    assertThat(others.apply("10.20.30.40")).isNotEqualTo(pseudonyms.apply("10.20.30.40"));
  }

  @Test
  void pseudonymsOfOneSeedDoNotDependOnWhatElseIsThere() {
    Pseudonyms alone = Pseudonyms.of(List.of("name alice.liddell\n"), SEED);

    assertThat(alone.apply("alice.liddell")).isEqualTo(pseudonyms.apply("alice.liddell"));
  }

  @Test
  void hardwareAddressesKeepTheirMaker() {
    assertThat(pseudonyms.apply("link/ether 52:54:00:12:34:56"))
        .matches("link/ether 52:54:00(:[0-9a-f]{2}){3}")
        .doesNotContain("12:34:56");
  }

  @Test
  void ipv6AddressesAreReplacedAndTimesAreNot() {
    assertThat(pseudonyms.apply("inet6 fe80::5054:ff:fe12:3456/64 12:00:01"))
        .startsWith("inet6 fe80:")
        .endsWith("/64 12:00:01")
        .doesNotContain("fe12:3456");
  }
}
