package org.vpndiag.host;

import static org.vpndiag.host.Command.Access.ANYONE;
import static org.vpndiag.host.Command.Access.ROOT;
import static org.vpndiag.host.Command.Access.ROOT_FOR_ALL;
import static org.vpndiag.host.Command.Errors.ANSWER;
import static org.vpndiag.host.Command.Errors.PART;
import static org.vpndiag.host.Command.Errors.REASON;
import static org.vpndiag.host.Command.Subject.ADDRESSES;
import static org.vpndiag.host.Command.Subject.FAR_HOST;
import static org.vpndiag.host.Command.Subject.FILES;
import static org.vpndiag.host.Command.Subject.FIREWALL;
import static org.vpndiag.host.Command.Subject.IKE_STATUS;
import static org.vpndiag.host.Command.Subject.JOURNAL;
import static org.vpndiag.host.Command.Subject.KERNEL_POLICIES;
import static org.vpndiag.host.Command.Subject.KERNEL_SAS;
import static org.vpndiag.host.Command.Subject.LINKS;
import static org.vpndiag.host.Command.Subject.MODULES;
import static org.vpndiag.host.Command.Subject.NAMES;
import static org.vpndiag.host.Command.Subject.NEIGHBOURS;
import static org.vpndiag.host.Command.Subject.PACKAGES;
import static org.vpndiag.host.Command.Subject.PROCESSES;
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
          + " SYSLOG_IDENTIFIER=NetworkManager UNIT=xl2tpd.service UNIT=strongswan.service"
          + " UNIT=strongswan-starter.service UNIT=ipsec.service";
  private static final String PACKAGE_NAMES =
      "*strongswan* libcharon* libreswan xl2tpd ppp pppd kmod iproute2 iproute iptables nftables"
          + " network-manager* NetworkManager* linux-modules-extra* kernel-modules-extra*";

  private static final List<Command> COMMANDS =
      List.of(
          row("ipsec-status", IKE_STATUS, ROOT, ANSWER, 10, "ipsec status"),
          row("ipsec-statusall", IKE_STATUS, ROOT, REASON, 10, "ipsec statusall"),
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
          row("ip-xfrm-policy", KERNEL_POLICIES, ROOT, ANSWER, 5, "ip xfrm policy"),
          row("ss-uanp", SOCKETS, ROOT_FOR_ALL, REASON, 5, "ss -uanp"),
          row("iptables-save", FIREWALL, ROOT, REASON, 5, "iptables-save -c"),
          row("nft-list-ruleset", FIREWALL, ROOT, REASON, 5, "nft list ruleset"),
          row("lsmod", MODULES, ANYONE, REASON, 5, "lsmod"),
          row("ps", PROCESSES, ANYONE, REASON, 5, "ps axww -o pid,ppid,stat,args"),
          row("sysctl-net", SYSCTL, ANYONE, REASON, 5, "sysctl -e " + SYSCTLS),
          row("etc-listing", FILES, ROOT_FOR_ALL, PART, 5, "ls -la " + LISTED),
          row("systemctl-show", SERVICES, ANYONE, REASON, 8, systemctl()),
          row("journal", JOURNAL, ROOT, REASON, 20, journalctl()),
          row("getent", NAMES, ANYONE, REASON, 8, "getent ahostsv4 {name}"),
          row("dpkg", PACKAGES, ANYONE, REASON, 8, "dpkg-query -W " + PACKAGE_NAMES),
          row("rpm", PACKAGES, ANYONE, REASON, 8, "rpm -qa " + PACKAGE_NAMES),
          row("uname", SYSTEM, ANYONE, REASON, 5, "uname -srm"),
          row("ping-far", FAR_HOST, ANYONE, REASON, 8, "ping -n -c 3 -W 2 {far}"),
          row("ping-far-large", FAR_HOST, ANYONE, REASON, 8, "ping -n -c 3 -W 2 -s 1300 {far}"));

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
          "/var/log/ppp.log");

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

  /** Every command, in the order in which bundles list them. */
  public static List<Command> commands() {
    return COMMANDS;
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

  private static String systemctl() {
    return "systemctl show --no-pager"
        + " -p Id,LoadState,ActiveState,SubState,UnitFileState,Result,NRestarts "
        + UNITS;
  }

  private static String journalctl() {
    return "journalctl --no-pager -q -o short-iso-precise -n 100000 --since={since} " + PROGRAMS;
  }
}
