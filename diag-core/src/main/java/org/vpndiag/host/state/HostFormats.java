package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.TextFormat;

/** The formats of a host's state. */
public final class HostFormats {

  /** All of them. */
  public static final List<TextFormat> ALL =
      List.of(
          new IpAddr(),
          new IpBrief(),
          new IpRoute(),
          new IpRouteGet(),
          new IpNeigh(),
          new XfrmState(),
          new XfrmPolicy(),
          new XfrmStatistics(),
          new ProcNetDev(),
          new Ss(),
          new Lsmod(),
          new Sysctl(),
          new Ps(),
          new Listing(),
          new IptablesSave(),
          new IpJson(),
          new IpRule(),
          new NetstatRoutes(),
          new Ifconfig(),
          new Netstat(),
          new Lsof(),
          new Modinfo(),
          new Modprobe(),
          new IptablesList(),
          new Nft(),
          new NftJson(),
          new SystemctlStatus(),
          new ResolvConf(),
          new Resolvectl(),
          new ResolvectlDns(),
          new OsRelease(),
          new Uname(),
          new Ping(),
          new Packages(),
          new Nmcli(),
          new Pppol2tp(),
          new Getent(),
          new Timedatectl(),
          new Ufw(),
          new FirewallCmd());

  private HostFormats() {}
}
