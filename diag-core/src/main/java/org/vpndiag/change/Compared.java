package org.vpndiag.change;

import static org.vpndiag.report.Stage.CONFIGURATION;
import static org.vpndiag.report.Stage.ESP;
import static org.vpndiag.report.Stage.IKE_AUTH;
import static org.vpndiag.report.Stage.IKE_PHASE1;
import static org.vpndiag.report.Stage.IKE_PHASE2;
import static org.vpndiag.report.Stage.IPCP;
import static org.vpndiag.report.Stage.NAME_RESOLUTION;
import static org.vpndiag.report.Stage.PPP_AUTH;
import static org.vpndiag.report.Stage.REACHABILITY;
import static org.vpndiag.report.Stage.ROUTING;
import static org.vpndiag.report.Stage.SERVICES;

import java.util.Arrays;
import java.util.List;
import org.vpndiag.report.Stage;

/**
 * A type of fact that is compared.
 *
 * @param type its name
 * @param stage what it bears upon
 * @param identity the attributes that say whose fact it is
 * @param values the attributes whose change matters; none for all but the identity and {@code file}
 */
record Compared(String type, Stage stage, List<String> identity, List<String> values) {

  /** What is compared; what only counts or passes is not. */
  static final List<Compared> ALL =
      List.of(
          row("package", SERVICES, "name", "version"),
          row("kernel", SERVICES, "", "version"),
          row("host.os", SERVICES, "", "name version"),
          row("ipsec.conf.conn", CONFIGURATION, "connection", ""),
          row("ipsec.conf.setup", CONFIGURATION, "", ""),
          row("ipsec.secret", IKE_AUTH, "file selectors type", "form empty"),
          row("swanctl.conf.conn", CONFIGURATION, "connection child", ""),
          row("strongswan.conf.setting", CONFIGURATION, "key", "value"),
          row("xl2tpd.lac", CONFIGURATION, "name", ""),
          row("xl2tpd.lns", CONFIGURATION, "name", ""),
          row("xl2tpd.global", CONFIGURATION, "", ""),
          row("ppp.options", CONFIGURATION, "file", ""),
          row("ppp.secret", PPP_AUTH, "file client server", "form empty"),
          row(
              "ppp.script",
              ROUTING,
              "file",
              "executable runPartsName interpreter addsRoute routes"),
          row("nm.connection", CONFIGURATION, "id", ""),
          row("file", CONFIGURATION, "path", "mode owner group exists executable"),
          row("module", ESP, "name", "name"),
          row("module.blacklisted", SERVICES, "name", "file"),
          row("module.file", SERVICES, "name", "exists version"),
          row("service", SERVICES, "name", "state enabled"),
          row("sysctl", SERVICES, "key", "value"),
          row("interface", REACHABILITY, "name", "up mtu state"),
          row("interface.address", REACHABILITY, "interface address", "peer network"),
          row("firewall.rule", REACHABILITY, "table chain text", "verdict"),
          row("firewall.chain", REACHABILITY, "table chain", "policy"),
          row("route", ROUTING, "table destination", "interface via source metric type"),
          row("routing.rule", ROUTING, "priority text", "from to table"),
          row("name-server", NAME_RESOLUTION, "address interface", "domain"),
          row("name.address", NAME_RESOLUTION, "name address", "address"),
          row("ike-sa", IKE_PHASE1, "connection", "version proposal remote remoteId"),
          row("child-sa", IKE_PHASE2, "connection", "mode proposal udpEncapsulation"));

  /** What a thing bears upon; what the tunnel itself makes comes with it and goes with it. */
  Stage stage(String what) {
    if (type.startsWith("interface") && what.startsWith("ppp")) {
      return IPCP;
    }
    return type.equals("firewall.rule") && what.contains("--pol ipsec") ? ESP : stage;
  }

  private static Compared row(String type, Stage stage, String identity, String values) {
    return new Compared(type, stage, words(identity), words(values));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ", -1)).filter(w -> !w.isEmpty()).toList();
  }
}
