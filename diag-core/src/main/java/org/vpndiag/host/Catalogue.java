package org.vpndiag.host;

import static org.vpndiag.host.Command.Access.ANYONE;
import static org.vpndiag.host.Command.Access.ROOT;
import static org.vpndiag.host.Command.Access.ROOT_FOR_ALL;
import static org.vpndiag.host.Command.Errors.ANSWER;
import static org.vpndiag.host.Command.Errors.PART;
import static org.vpndiag.host.Command.Errors.REASON;
import static org.vpndiag.host.Command.Subject.ADDRESSES;
import static org.vpndiag.host.Command.Subject.CLOCK;
import static org.vpndiag.host.Command.Subject.FAR_HOST;
import static org.vpndiag.host.Command.Subject.FILES;
import static org.vpndiag.host.Command.Subject.FIREWALL;
import static org.vpndiag.host.Command.Subject.IKE_STATUS;
import static org.vpndiag.host.Command.Subject.JOURNAL;
import static org.vpndiag.host.Command.Subject.KERNEL_POLICIES;
import static org.vpndiag.host.Command.Subject.KERNEL_SAS;
import static org.vpndiag.host.Command.Subject.LINKS;
import static org.vpndiag.host.Command.Subject.MODULES;
import static org.vpndiag.host.Command.Subject.MODULE_FILES;
import static org.vpndiag.host.Command.Subject.NAMES;
import static org.vpndiag.host.Command.Subject.NEIGHBOURS;
import static org.vpndiag.host.Command.Subject.NETWORK_MANAGER;
import static org.vpndiag.host.Command.Subject.PACKAGES;
import static org.vpndiag.host.Command.Subject.PPP_PEER;
import static org.vpndiag.host.Command.Subject.PROCESSES;
import static org.vpndiag.host.Command.Subject.RESOLVER;
import static org.vpndiag.host.Command.Subject.ROUTES;
import static org.vpndiag.host.Command.Subject.SERVICES;
import static org.vpndiag.host.Command.Subject.SOCKETS;
import static org.vpndiag.host.Command.Subject.SYSCTL;
import static org.vpndiag.host.Command.Subject.SYSTEM;

import java.time.Duration;
import java.util.List;

/**
 * What is looked at on a host. The live collector, the bundle writer and the collector script
 * follow these tables; secrets are not asked for where there is a choice.
 */
public final class Catalogue {

  private static final int PING_HEADERS = 28;
  private static final String SYSCTLS =
      "net.ipv4.ip_forward net.ipv4.ip_no_pmtu_disc net.ipv4.tcp_mtu_probing"
          + " net.ipv4.conf.all.rp_filter net.ipv4.conf.default.rp_filter"
          + " net.ipv4.conf.all.disable_xfrm net.ipv4.conf.all.disable_policy"
          + " net.ipv4.conf.all.accept_redirects net.ipv4.conf.all.send_redirects";
  private static final String LISTED =
      "/etc/ipsec.conf /etc/ipsec.secrets /etc/ipsec.secret /etc/ipsec.d /etc/strongswan"
          + " /etc/swanctl /etc/swanctl/conf.d /etc/xl2tpd /etc/xl2tpd.conf /etc/ppp"
          + " /etc/ppp/ip-up.d /etc/ppp/ip-down.d /etc/ppp/peers /var/run/xl2tpd"
          + " /var/run/charon.ctl";
  private static final String UNITS =
      "strongswan.service strongswan-starter.service strongswan-swanctl.service ipsec.service"
          + " xl2tpd.service NetworkManager.service firewalld.service nftables.service"
          + " ufw.service systemd-resolved.service";
  private static final String PROGRAMS =
      "SYSLOG_IDENTIFIER=charon SYSLOG_IDENTIFIER=charon-systemd SYSLOG_IDENTIFIER=ipsec"
          + " SYSLOG_IDENTIFIER=ipsec_starter SYSLOG_IDENTIFIER=ipsec__plutorun"
          + " SYSLOG_IDENTIFIER=starter SYSLOG_IDENTIFIER=pluto SYSLOG_IDENTIFIER=xl2tpd"
          + " SYSLOG_IDENTIFIER=pppd SYSLOG_IDENTIFIER=kl2tpd SYSLOG_IDENTIFIER=nm-l2tp-service"
          + " SYSLOG_IDENTIFIER=NetworkManager + UNIT=xl2tpd.service UNIT=strongswan.service"
          + " UNIT=strongswan-starter.service UNIT=ipsec.service + _TRANSPORT=kernel"
          + " + _TRANSPORT=audit";
  private static final String PACKAGE_NAMES =
      "*strongswan* libcharon* libreswan xl2tpd ppp pppd kmod iproute2 iproute iptables nftables"
          + " network-manager* NetworkManager* linux-modules-extra* kernel-modules-extra*";

  private static final String PACMAN_NAMES =
      "strongswan libreswan xl2tpd ppp networkmanager networkmanager-l2tp"
          + " networkmanager-strongswan linux iptables nftables";
  private static final String MODULE_NAMES =
      "esp4 xfrm_user l2tp_ppp ppp_generic ppp_async ppp_mppe";

  private static final List<Command> COMMANDS =
      List.of(
          row("ipsec-status", IKE_STATUS, ROOT, ANSWER, 10, "ipsec status"),
          row("ipsec-statusall", IKE_STATUS, ROOT, REASON, 10, "ipsec statusall"),
          row("strongswan-status", IKE_STATUS, ROOT, ANSWER, 10, "strongswan status"),
          row("strongswan-statusall", IKE_STATUS, ROOT, REASON, 10, "strongswan statusall"),
          row("ipsec-trafficstatus", IKE_STATUS, ROOT, REASON, 10, "ipsec whack --trafficstatus"),
          row("swanctl-list-sas", IKE_STATUS, ROOT, REASON, 10, "swanctl --list-sas"),
          row("swanctl-list-conns", IKE_STATUS, ROOT, REASON, 10, "swanctl --list-conns"),
          row("ip-addr", ADDRESSES, ANYONE, REASON, 5, "ip addr"),
          row("ip-link-stats", LINKS, ANYONE, REASON, 5, "ip -s link"),
          row("ip-route-all", ROUTES, ANYONE, REASON, 5, "ip route show table all"),
          row("ip-rule", ROUTES, ANYONE, REASON, 5, "ip rule"),
          row("ip-route-get-server", ROUTES, ANYONE, REASON, 5, "ip route get {server}"),
          row("ip-route-get", ROUTES, ANYONE, REASON, 5, "ip route get {far}"),
          row("ip-neigh", NEIGHBOURS, ANYONE, REASON, 5, "ip neigh"),
          row("ip-xfrm-state", KERNEL_SAS, ROOT, ANSWER, 5, "ip -s xfrm state list nokeys"),
          row("ip-xfrm-policy", KERNEL_POLICIES, ROOT, ANSWER, 5, "ip -s xfrm policy"),
          row("ss-uanp", SOCKETS, ROOT_FOR_ALL, REASON, 5, "ss -uanp"),
          row("iptables-save", FIREWALL, ROOT, REASON, 5, "iptables-save -c"),
          row("nft-list-ruleset", FIREWALL, ROOT, REASON, 5, "nft list ruleset"),
          row("lsmod", MODULES, ANYONE, REASON, 5, "lsmod"),
          row("ps", PROCESSES, ANYONE, REASON, 5, "ps axww -o pid,ppid,stat,args"),
          row("sysctl-net", SYSCTL, ANYONE, REASON, 5, "sysctl -e " + SYSCTLS),
          row("etc-listing", FILES, ROOT_FOR_ALL, PART, 5, "ls -la " + LISTED),
          row("systemctl-status", SERVICES, ANYONE, REASON, 8, "systemctl status -n 0 " + UNITS),
          row("journal", JOURNAL, ROOT, REASON, 20, journalctl()),
          row("getent", NAMES, ANYONE, ANSWER, 8, "getent ahostsv4 {name}"),
          row("dpkg", PACKAGES, ANYONE, REASON, 8, "dpkg-query -W " + PACKAGE_NAMES),
          row("rpm", PACKAGES, ANYONE, REASON, 8, "rpm -qa " + PACKAGE_NAMES),
          row("pacman", PACKAGES, ANYONE, REASON, 8, "pacman -Q " + PACMAN_NAMES),
          row("apk", PACKAGES, ANYONE, REASON, 8, "apk info -v"),
          row("opkg", PACKAGES, ANYONE, REASON, 8, "opkg list-installed"),
          row("modinfo", MODULE_FILES, ANYONE, PART, 5, "modinfo " + MODULE_NAMES),
          row("nmcli", NETWORK_MANAGER, ANYONE, REASON, 5, "nmcli connection show"),
          row("resolvectl-dns", RESOLVER, ANYONE, REASON, 5, "resolvectl dns"),
          row("timedatectl", CLOCK, ANYONE, REASON, 5, "timedatectl"),
          row("uname", SYSTEM, ANYONE, REASON, 5, "uname -a"),
          row("ping-far", FAR_HOST, ANYONE, PART, 8, "ping -n -c 3 -W 2 {far}"),
          row("ping-far-large", FAR_HOST, ANYONE, PART, 8, "ping -n -c 3 -W 2 -s 1300 {far}"),
          row("ping-far-1400", FAR_HOST, ANYONE, PART, 8, sized(1400, "{far}")),
          row("ping-far-1280", FAR_HOST, ANYONE, PART, 8, sized(1280, "{far}")),
          row("ping-far-1000", FAR_HOST, ANYONE, PART, 8, sized(1000, "{far}")),
          row("ping-peer", PPP_PEER, ANYONE, PART, 8, "ping -n -c 2 -i 0.2 -W 2 {peer}"),
          row("ping-peer-1400", PPP_PEER, ANYONE, PART, 8, sized(1400, "{peer}")));

  /** What is looked at once more when all else is done, to see what moved. */
  private static final List<Command> LATER =
      List.of(
          row("ip-xfrm-state-later", KERNEL_SAS, ROOT, ANSWER, 5, "ip -s xfrm state list nokeys"),
          row("ip-xfrm-policy-later", KERNEL_POLICIES, ROOT, ANSWER, 5, "ip -s xfrm policy"));

  private static final List<String> FILES_TO_READ =
      List.of(
          "/etc/ipsec.conf",
          "/etc/ipsec.secret*",
          "/etc/ipsec.d/*.conf",
          "/etc/ipsec.d/*.secrets",
          "/etc/strongswan.conf",
          "/etc/strongswan.d/*.conf",
          "/etc/strongswan/*.conf",
          "/etc/strongswan/*.secrets",
          "/etc/swanctl/swanctl.conf",
          "/etc/swanctl/conf.d/*.conf",
          "/etc/xl2tpd/*",
          "/etc/xl2tpd.conf",
          "/etc/ppp/*options*",
          "/etc/ppp/*-secrets",
          "/etc/ppp/peers/*",
          "/etc/ppp/ip-up.d/*",
          "/etc/ppp/ip-up",
          "/etc/ppp/ip-up.local",
          "/etc/modprobe.d/*.conf",
          "/etc/NetworkManager/system-connections/*l2tp*",
          "/etc/NetworkManager/system-connections/*.nmconnection",
          "/etc/os-release",
          "/etc/resolv.conf",
          "/proc/net/xfrm_stat",
          "/proc/net/pppol2tp",
          "/proc/net/dev");

  private static final List<String> OWN_LOGS =
      List.of(
          "/var/log/charon.log",
          "/var/log/charon*.log",
          "/var/log/pluto.log",
          "/var/log/xl2tpd.log",
          "/var/log/ppp.log",
          "/var/log/audit/audit.log");

  private static final List<String> SYSTEM_LOGS =
      List.of(
          "/var/log/syslog.1",
          "/var/log/syslog",
          "/var/log/messages",
          "/var/log/daemon.log",
          "/var/log/auth.log",
          "/var/log/secure");

  /**
   * Of a log only lines with one of these are kept; the others are left empty, so that they count.
   */
  static final List<String> KEPT_WORDS =
      List.of(
          "charon",
          "pluto",
          "ipsec",
          "starter",
          "swan",
          "l2tp",
          "ppp",
          "NetworkManager",
          "nm-dispatcher",
          "kernel:",
          "systemd[1]",
          "audit",
          "apparmor",
          "setroubleshoot",
          "dhclient",
          "named");

  /** Where a configuration names its VPN server; the last group is the name or address. */
  static final String SERVER_LINE =
      "^[ \t]*(right|lns|remote_addrs|gateway)[ \t]*=[ \t]*([^ \t#,;%]+).*$";

  private Catalogue() {}

  /** Where {@code ip addr} tells the other end of a PPP link; the first group is its address. */
  static final String PEER_LINE = "^ +inet [0-9.]+ peer ([0-9.]+)/32 .*ppp[0-9]+$";

  /** Every command, in the order in which bundles list them. */
  public static List<Command> commands() {
    return COMMANDS;
  }

  /** The commands that are run once more at the end, to see what moved. */
  public static List<Command> later() {
    return LATER;
  }

  /** Configuration and state files, as shell patterns whose last part may hold {@code *}. */
  public static List<String> files() {
    return FILES_TO_READ;
  }

  /** Logs of one program each. */
  public static List<String> ownLogs() {
    return OWN_LOGS;
  }

  /** Logs of everything, looked at only where there is no journal, which says the same. */
  public static List<String> systemLogs() {
    return SYSTEM_LOGS;
  }

  private static Command row(
      String id,
      Command.Subject subject,
      Command.Access access,
      Command.Errors errors,
      int seconds,
      String line) {
    return new Command(
        id, subject, access, errors, Duration.ofSeconds(seconds), List.of(line.split(" ", -1)));
  }

  /** So many bytes of IPv4 that may not be fragmented on the way. */
  private static String sized(int bytes, String to) {
    return "ping -n -c 2 -i 0.2 -W 2 -M do -s " + (bytes - PING_HEADERS) + " " + to;
  }

  private static String journalctl() {
    return "journalctl --no-pager -q -o short-iso-precise -n 100000 --since={since} " + PROGRAMS;
  }
}
