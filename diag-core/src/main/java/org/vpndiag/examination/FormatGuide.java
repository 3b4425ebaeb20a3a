package org.vpndiag.examination;

import java.util.List;

/** What each format is, for readers of the documentation. */
public final class FormatGuide {

  private static final List<Entry> ENTRIES =
      List.of(
          capture("packets, pcap", "tcpdump -i any -w FILE", "wrong-psk.pcap"),
          capture("packets, pcapng", "dumpcap -i any -w FILE", "wrong-psk.pcapng"),
          capture("either, gzip", "gzip FILE", "wrong-psk.pcap.gz"),
          log("syslog of RFC 3164", "cat /var/log/syslog", "rfc3164.log"),
          log("syslog with priorities", "socat -u UDP-RECV:514 -", "rfc3164-priority.log"),
          log("syslog of RFC 5424", "cat /var/log/messages", "rfc5424.log"),
          log("syslog of RFC 5424", "nc -klu 514", "rfc5424-structured.log"),
          log("syslog over TCP, octets counted", "nc -kl 601", "rfc6587.log"),
          log("days between slashes", "cat FILE", "slashed-days.log"),
          log("syslog with ISO stamps", "cat /var/log/syslog", "rsyslog-iso.log"),
          log("a central syslog of several hosts", "cat FILE", "several-hosts.log"),
          log("syslog, gzip", "cat /var/log/syslog.2.gz", "rfc3164.log.gz"),
          log("the journal", "journalctl", "journalctl-short.log"),
          log("the journal", "journalctl -o short-iso", "journalctl-short-iso.log"),
          log("the journal", "journalctl -o short-precise", "journalctl-short-precise.log"),
          log("the journal", "journalctl -o short-full", "journalctl-short-full.log"),
          log("the journal", "journalctl -o with-unit", "journalctl-with-unit.log"),
          log("the journal", "journalctl -o short-unix", "journalctl-short-unix.log"),
          log("the journal", "journalctl -o short-monotonic", "journalctl-short-monotonic.log"),
          log("the journal", "journalctl -o cat", "journalctl-cat.log"),
          log("the journal", "journalctl -o json", "journalctl-json.log"),
          log("the journal", "journalctl -o json-pretty", "journalctl-json-pretty.log"),
          log("the journal", "journalctl -o json-sse", "journalctl-json-sse.log"),
          log("the journal", "journalctl -o verbose", "journalctl-verbose.log"),
          log("the journal", "journalctl -o export", "journalctl-export.log"),
          log("the journal", "journalctl -o short-delta", "journalctl-short-delta.log"),
          log("the journal in colours", "SYSTEMD_COLORS=1 journalctl", "coloured.log"),
          log("months in German", "journalctl", "localised-de.log"),
          log("months in French", "journalctl", "localised-fr.log"),
          log("months in Japanese", "journalctl", "localised-ja.log"),
          log("charon's own log", "cat /var/log/charon.log", "charon-filelog.log"),
          log("a console", "ipsec start --nofork", "console.log"),
          log("a container", "docker logs -t NAME", "docker-timestamps.log"),
          log("containers", "docker compose logs", "docker-compose.log"),
          log("a container's file", "cat ID-json.log", "docker-json-file.log"),
          log("a pod's file", "cat /var/log/pods/POD/NAME/0.log", "kubernetes-cri.log"),
          log("a pod", "kubectl logs --prefix --timestamps POD", "kubectl-prefix.log"),
          log("what a collector kept as JSON", "cat FILE", "collector-json.log"),
          log("what grep found", "grep -n vpn /var/log/syslog*", "grep-files.log"),
          log("a text in UTF-16, as Windows keeps it", "type FILE", "windows-utf16.log"),
          log("columns parted by tabs", "cat FILE", "tabbed.log"),
          log("runit's log", "cat /var/log/vpn/current", "svlogd.log"),
          log("OpenWrt's log", "logread", "openwrt-logread.log"),
          log("BusyBox' syslog", "cat /var/log/messages", "busybox-syslogd.log"),
          entry("ipsec-status", "strongSwan's connections and SAs", "ipsec statusall"),
          entry("whack-status", "pluto's connections, states, traffic", "ipsec whack --status"),
          entry("ipsec-globalstatus", "Libreswan's counters", "ipsec globalstatus"),
          entry("ipsec-verify", "whether pluto runs", "ipsec verify"),
          entry("swanctl-list-sas", "SAs over VICI", "swanctl --list-sas"),
          entry("swanctl-list-conns", "connections over VICI", "swanctl --list-conns"),
          entry("swanctl-raw", "VICI messages as they came", "swanctl --list-sas --raw"),
          entry("ip-addr", "interfaces and addresses", "ip addr"),
          entry("ip-brief", "interfaces and addresses, a line each", "ip -br addr"),
          entry("ip-route", "routes of all tables", "ip route show table all"),
          entry("ip-route-get", "the route to one address", "ip route get ADDRESS"),
          entry("ip-neigh", "neighbours", "ip neigh"),
          entry("ip-xfrm-state", "the kernel's SAs (SAD)", "ip -s xfrm state list nokeys"),
          entry("ip-xfrm-policy", "the kernel's policies (SPD)", "ip -s xfrm policy"),
          entry("xfrm-stat", "the kernel's IPsec error counters", "cat /proc/net/xfrm_stat"),
          entry("proc-net-dev", "interface counters", "cat /proc/net/dev"),
          entry("ss", "sockets", "ss -uanp"),
          entry("lsmod", "kernel modules", "lsmod"),
          entry("sysctl", "kernel settings", "sysctl net.ipv4"),
          entry("ps", "processes", "ps axww"),
          entry("ls", "files with owner and mode", "ls -la /etc/ppp"),
          entry("iptables-save", "firewall rules", "iptables-save -c"),
          entry("ip-json", "addresses, links or routes as JSON", "ip -j addr"),
          entry("ip-rule", "routing policy", "ip rule"),
          entry("route", "the routing table", "netstat -rn"),
          entry("ifconfig", "interfaces and addresses", "ifconfig -a"),
          entry("netstat", "sockets", "netstat -ulpn"),
          entry("lsof", "sockets of one port", "lsof -i :1701"),
          entry("modinfo", "a kernel module's file", "modinfo l2tp_ppp"),
          entry("modprobe.d", "modules that may not load", "cat /etc/modprobe.d/*.conf"),
          entry("iptables-list", "firewall rules with counters", "iptables -L -v -n"),
          entry("nft", "firewall rules", "nft list ruleset"),
          entry("nft-json", "firewall rules as JSON", "nft -j list ruleset"),
          entry("systemctl-status", "a service's state", "systemctl status xl2tpd"),
          entry("resolv.conf", "name servers", "cat /etc/resolv.conf"),
          entry("resolvectl", "name servers of each link", "resolvectl status"),
          entry("resolvectl-dns", "name servers of each link", "resolvectl dns"),
          entry("os-release", "the distribution", "cat /etc/os-release"),
          entry("uname", "the kernel's version", "uname -a"),
          entry("ping", "echo requests and their answers", "ping -c 3 ADDRESS"),
          entry("packages", "versions of packages", "dpkg -l"),
          entry("nmcli", "connections of NetworkManager", "nmcli connection show"),
          entry("pppol2tp", "L2TP sessions in the kernel", "cat /proc/net/pppol2tp"),
          entry("getent", "the addresses of a name", "getent ahostsv4 NAME"),
          entry("timedatectl", "the clock", "timedatectl"),
          entry("ufw", "whether ufw manages the firewall", "ufw status verbose"),
          entry("firewall-cmd", "the zones of firewalld", "firewall-cmd --list-all"),
          entry("ipsec.conf", "connections, either daemon's", "cat /etc/ipsec.conf"),
          entry("ipsec.secrets", "whose secrets there are", "cat /etc/ipsec.secrets"),
          entry("xl2tpd.conf", "LACs and LNSs", "cat /etc/xl2tpd/xl2tpd.conf"),
          entry("ppp-options", "pppd's options", "cat /etc/ppp/options.l2tpd.client"),
          entry("ppp-secrets", "whose PPP secrets there are", "cat /etc/ppp/chap-secrets"),
          entry("ppp-script", "what runs when PPP is up", "cat /etc/ppp/ip-up.d/SCRIPT"),
          entry(
              "nmconnection",
              "an L2TP connection of NetworkManager",
              "cat /etc/NetworkManager/system-connections/FILE"),
          entry("nmcli-connection", "the same as nmcli shows it", "nmcli connection show NAME"),
          entry("swanctl.conf", "connections over VICI", "cat /etc/swanctl/swanctl.conf"),
          entry("strongswan.conf", "charon's settings", "cat /etc/strongswan.conf"),
          entry("ike-scan", "what a server accepts", "ike-scan -M SERVER"));

  private FormatGuide() {}

  /**
   * A format.
   *
   * @param kind its name in reports
   * @param holds what it tells of
   * @param command what prints it, or shows the file
   * @param sample the path of a sample within the tests' resources; empty where it lies in the
   *     kind's own folder of documents
   */
  public record Entry(String kind, String holds, String command, String sample) {}

  /**
   * All formats, in the order in which {@link Formats#all} asks them; logs and captures in each of
   * their forms.
   */
  public static List<Entry> entries() {
    return ENTRIES;
  }

  private static Entry entry(String kind, String holds, String command) {
    return new Entry(kind, holds, command, "");
  }

  private static Entry log(String holds, String command, String sample) {
    return new Entry("log", holds, command, "streams/log/" + sample);
  }

  private static Entry capture(String holds, String command, String sample) {
    return new Entry("capture", holds, command, "streams/capture/" + sample);
  }
}
