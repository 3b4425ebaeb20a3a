package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixes use the names that commands have on the host, and tell what manages its firewall. */
class FixWordsTest {
  private static final Path HOSTS = Path.of("../samples/hosts");
  private static final String RULE = "-p udp --dport 1701 -m policy --dir in --pol ipsec -j ACCEPT";

  @TempDir private Path folder = Path.of("");

  @Test
  void redHatsStrongSwanIsNotCalledIpsec() throws IOException {
    assertThat(doctor("quickmode-cipher", "VERSION_ID=\"1\"\nID=fedora\n"))
        .contains("strongswan up idcf", "strongswan update && strongswan down idcf")
        .doesNotContain("ipsec up")
        .contains("/etc/ipsec.conf");
  }

  @Test
  void elsewhereItIs() throws IOException {
    assertThat(doctor("quickmode-cipher", "VERSION_ID=\"1\"\nID=debian\n"))
        .contains("ipsec up idcf")
        .doesNotContain("strongswan up");
  }

  @Test
  void openswanKnowsNoIpsecStatus() throws IOException {
    String log =
        """
        Nov 23 10:00:00 client pluto[1]: Starting Pluto (Openswan Version 2.6.38; Vendor ID x) pid:1
        Nov 23 10:00:00 client pluto[1]: "idcf" #1: initiating Main Mode
        Nov 23 10:00:00 client pluto[1]: "idcf" #1: STATE_MAIN_I3: sent MI3, expecting MR3
        Nov 23 10:00:00 client pluto[1]: "idcf" #1: malformed payload in packet
        Nov 23 10:00:00 client pluto[1]: "idcf" #1: length of ISAKMP Hash Payload is larger than can fit
        """;
    Path file = Files.writeString(folder.resolve("auth.log"), log);
    assertThat(Shell.run("doctor", file.toString()).out())
        .contains("ipsec setup restart", "ipsec auto --status")
        .doesNotContain("ipsec status", "ipsec restart");
  }

  @Test
  void ufwKeepsARuleAndForgetsIt() throws IOException {
    assertThat(doctor("firewall-1701-client", "Status: active\n\nTo  Action  From\n"))
        .contains(
            "iptables -I INPUT 1 " + RULE,
            "sed -i '/^:ufw-not-local/a -A ufw-before-input " + RULE + "' /etc/ufw/before.rules",
            "sed -i '\\|^-A ufw-before-input " + RULE + "$|d' /etc/ufw/before.rules");
  }

  @Test
  void whatUfwDropsShowsThatItIsAtWork() throws IOException {
    String dropped =
        "Nov 23 10:00:02 gw kernel: [ 12.345678] [UFW BLOCK] IN=eth0 OUT= MAC= SRC=203.0.113.10"
            + " DST=198.51.100.5 LEN=168 TOS=0x00 PREC=0x00 TTL=52 ID=259 PROTO=ESP SPI=0x11223344\n";
    Path log = Files.writeString(folder.resolve("kern.log"), dropped);
    assertThat(Shell.run("doctor", log.toString()).out())
        .contains(
            "iptables -I INPUT 1 -p esp -j ACCEPT",
            "sed -i '/^:ufw-not-local/a -A ufw-before-input -p esp -j ACCEPT' /etc/ufw/before.rules");
  }

  @Test
  void aDisabledUfwIsToldNothing() throws IOException {
    assertThat(doctor("firewall-1701-client", "Status: inactive\n"))
        .contains("iptables -I INPUT 1 " + RULE)
        .doesNotContain("before.rules", "firewall-cmd");
  }

  @Test
  void firewalldKeepsARuleAndForgetsIt() throws IOException {
    String service =
        "● firewalld.service - firewalld\n     Loaded: loaded (x; enabled)\n     Active: active (running) since Mon\n";
    assertThat(doctor("firewall-1701-client", service))
        .contains(
            "iptables -I INPUT 1 " + RULE,
            "firewall-cmd --permanent --direct --add-rule ipv4 filter INPUT 0 " + RULE,
            "firewall-cmd --permanent --direct --remove-rule ipv4 filter INPUT 0 " + RULE);
  }

  @Test
  void aChainOfNftsOwnIsToldInItsWords() throws IOException {
    String log =
        """
        Nov 23 10:00:01 client charon: 07[IKE] initiating Main Mode IKE_SA office[1] to 198.51.100.5
        Nov 23 10:00:05 client charon: 09[IKE] sending retransmit 1 of request message ID 0, seq 1
        """;
    String ruleset =
        """
        table inet filter {
          chain input {
            type filter hook input priority filter; policy drop;
            tcp dport 22 accept
          }
        }
        """;
    Files.writeString(folder.resolve("syslog"), log);
    Files.writeString(folder.resolve("nft-list-ruleset.txt"), ruleset);
    assertThat(Shell.run("doctor", folder.toString()).out())
        .contains(
            "nft 'insert rule inet filter input meta l4proto esp accept'\n",
            "nft list chain inet filter input\n",
            "meta l4proto esp accept # handle /delete rule inet filter input handle /p' | nft -f -\n")
        .doesNotContain("iptables");
  }

  @Test
  void bothAreToldWhereBothDrop() throws IOException {
    String ruleset =
        """
        table inet filter {
          chain input {
            type filter hook input priority filter; policy drop;
          }
        }
        """;
    assertThat(doctor("firewall-1701-client", ruleset))
        .contains(
            "nft 'insert rule inet filter input udp dport 1701 meta ipsec exists accept'\n",
            "iptables -I INPUT 1 " + RULE);
  }

  @Test
  void whatClientsOfAServerSendIsToldInNftsWords() throws IOException {
    String ruleset =
        """
        table inet filter {
          chain input {
            type filter hook input priority filter; policy drop;
          }
        }
        """;
    Files.writeString(folder.resolve("ipsec.conf"), "conn l2tp\n    right=%any\n    auto=add\n");
    Files.writeString(folder.resolve("nft-list-ruleset.txt"), ruleset);
    assertThat(Shell.run("doctor", folder.toString()).out())
        .contains(
            "nft 'insert rule inet filter input udp dport { 500, 4500 } accept'\n",
            "nft 'insert rule inet filter input udp dport 1701 meta ipsec exists accept'\n")
        .doesNotContain("iptables");
  }

  @Test
  void networkManagersConnectionIsCalledByItsName() throws IOException {
    assertThat(refusedByNetworkManager("office")).contains("nmcli --ask connection up office\n");
    assertThat(refusedByNetworkManager("my office (new)"))
        .contains("nmcli --ask connection up 'my office (new)'\n");
  }

  @Test
  void whatAShellCouldTakeForMoreIsLeftToTheUser() throws IOException {
    assertThat(refusedByNetworkManager("$(reboot)"))
        .contains("nmcli --ask connection up <CONNECTION>\n")
        .doesNotContain("up $(reboot)");
  }

  private String refusedByNetworkManager(String name) throws IOException {
    String log =
        """
        Nov 23 10:00:00 client NetworkManager[790]: <info>  [1795428000.0985] vpn[0x55d2,"%s"]: starting l2tp
        Nov 23 10:00:04 client pppd[1010]: Connect: ppp0 <--> /dev/pts/0
        Nov 23 10:00:07 client pppd[1010]: LCP terminated by peer (peer refused to authenticate)
        """;
    Path document = folder.resolve("syslog");
    Files.writeString(document, log.formatted(name));
    return Shell.run("doctor", document.toString()).out();
  }

  private String doctor(String host, String added) throws IOException {
    Path document = folder.resolve("added.txt");
    Files.writeString(document, added);
    return Shell.run("doctor", HOSTS.resolve(host).toString(), document.toString()).out();
  }
}
