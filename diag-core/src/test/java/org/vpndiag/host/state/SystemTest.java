package org.vpndiag.host.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vpndiag.document.Documents;

class SystemTest {

  @Test
  void aListingTellsWhatIsThereAndWhatIsNot() {
    assertThat(Documents.values("ls/etc-listing.txt", "file"))
        .contains(
            Map.of(
                "path", "/etc/ipsec.secret",
                "exists", false,
                "reason", "No such file or directory"),
            Map.of(
                "path",
                "/etc/ppp/ip-up.d/idcf-route",
                "exists",
                true,
                "mode",
                "-rwxr-xr-x",
                "owner",
                "root",
                "group",
                "root",
                "size",
                93L,
                "directory",
                false,
                "executable",
                true));
  }

  @Test
  void aFileThatMayNotBeSeenIsNeitherThereNorMissing() {
    assertThat(
            Documents.values(
                    Documents.read(
                        "ls.txt", "ls: cannot access '/etc/ppp/peers/x': Permission denied"),
                    "file")
                .get(0))
        .containsEntry("readable", false)
        .doesNotContainKey("exists");
  }

  @Test
  void aProcessIsNamedByItsProgramNotItsPath() {
    assertThat(Documents.values("ps/ps.txt", "process"))
        .anySatisfy(
            process ->
                assertThat(process)
                    .containsEntry("program", "pppd")
                    .containsEntry("pid", 40L)
                    .containsEntry("parent", 39L));
  }

  @Test
  void modulesAreLoadedForbiddenOrMissing() {
    assertThat(Documents.values("lsmod/lsmod.txt", "module"))
        .contains(Map.of("name", "esp4"))
        .doesNotContain(Map.of("name", "l2tp_ppp"));
    assertThat(
            Documents.values("modprobe.d/etc/modprobe.d/l2tp-blacklist.conf", "module.blacklisted"))
        .extracting("name")
        .containsExactly("l2tp_netlink", "l2tp_ppp", "l2tp_eth");
    assertThat(Documents.values("modinfo/modinfo.txt", "module.file").get(0))
        .containsEntry("name", "l2tp_ppp");
    assertThat(Documents.values("modinfo/missing/modinfo.txt", "module.file").get(0))
        .containsEntry("exists", false);
  }

  @Test
  void servicesAreActiveFailedOrUnknown() {
    assertThat(Documents.values("systemctl-status/systemctl-status.txt", "service"))
        .satisfiesExactly(
            first ->
                assertThat(first).containsEntry("active", true).containsEntry("enabled", "enabled"),
            second ->
                assertThat(second)
                    .containsEntry("name", "xl2tpd")
                    .containsEntry("state", "failed")
                    .containsEntry("result", "exit-code"));
    assertThat(Documents.values("systemctl-status/missing/systemctl-status.txt", "service").get(0))
        .containsEntry("state", "not-found");
    assertThat(Documents.values("systemctl-status/restart/systemctl-restart.txt", "service"))
        .extracting(service -> service.get("name") + " " + service.get("state"))
        .containsExactly("xl2tpd failed", "strongswan not-found");
  }

  @Test
  void nameServersHaveTheirLinks() {
    assertThat(Documents.values("resolv.conf/etc/resolv.conf", "name-server")).hasSize(2);
    assertThat(Documents.values("resolvectl/resolvectl.txt", "name-server"))
        .contains(Map.of("address", "192.0.2.54", "interface", "eth0"))
        .hasSize(3);
    assertThat(Documents.values("resolvectl-dns/resolvectl-dns.txt", "name-server"))
        .containsExactly(
            Map.of("address", "192.0.2.54", "interface", "eth0"),
            Map.of("address", "2001:db8::53", "interface", "eth0"));
  }

  @Test
  void packagesHaveVersionsWhicheverToolLists() {
    assertThat(Documents.values("packages/dpkg-l.txt", "package"))
        .containsExactly(
            Map.of("name", "libcharon-extra-plugins", "version", "5.9.8-5"),
            Map.of("name", "xl2tpd", "version", "1.3.18-1"));
    assertThat(Documents.values("packages/rpm/rpm-q.txt", "package"))
        .contains(Map.of("name", "NetworkManager-l2tp", "version", "1.20.8-1.fc38.x86_64"));
    assertThat(Documents.values("packages/versions/versions.txt", "package"))
        .contains(Map.of("name", "strongswan", "version", "5.9.8"))
        .contains(Map.of("name", "pppd", "version", "2.4.9"));
  }

  @Test
  void theSystemAndItsKernelHaveNames() {
    assertThat(Documents.values("os-release/etc/os-release", "host.os").get(0))
        .containsEntry("id", "debian")
        .containsEntry("version", "12");
    assertThat(Documents.values("uname/uname.txt", "kernel").get(0))
        .containsEntry("version", "6.1.0-18-amd64")
        .containsEntry("machine", "x86_64");
    assertThat(Documents.values("sysctl/sysctl-net.txt", "sysctl"))
        .contains(Map.of("key", "net.ipv4.ip_forward", "value", "0"));
  }

  @Test
  void connectionsOfNetworkManagerMayHaveBlanksInTheirNames() {
    assertThat(Documents.values("nmcli/nmcli-connection.txt", "nm.active"))
        .containsExactly(
            Map.of(
                "name", "Wired connection 1",
                "type", "ethernet",
                "device", "eth0",
                "state", "activated"),
            Map.of("name", "Work VPN", "type", "vpn", "state", "inactive"));
  }

  @Test
  void theKernelsL2tpSessionsHaveCounters() {
    assertThat(Documents.values("pppol2tp/proc-net-pppol2tp.txt", "l2tp.kernel-session").get(1))
        .containsEntry("interface", "ppp0")
        .containsEntry("sentPackets", 141L)
        .containsEntry("receivedBytes", 210408L);
  }
}
