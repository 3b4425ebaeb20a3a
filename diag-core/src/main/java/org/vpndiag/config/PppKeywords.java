package org.vpndiag.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Kind;

/** The options of pppd: those without a value are flags. */
final class PppKeywords {

  private static final String FLAGS =
      """
      auth noauth defaultroute nodefaultroute replacedefaultroute noreplacedefaultroute
      defaultroute6 usepeerdns nousepeerdns usepeerwins persist nopersist crtscts nocrtscts xonxoff
      cdtrcts lock nolock debug nodebug kdebug-on modem local silent passive noipdefault
      ipcp-accept-local ipcp-accept-remote ipcp-no-address ipcp-no-addresses require-pap refuse-pap
      require-chap refuse-chap require-mschap refuse-mschap require-mschap-v2 refuse-mschap-v2
      require-eap refuse-eap require-mppe nomppe require-mppe-40 nomppe-40 require-mppe-128
      nomppe-128 mppe-stateful nomppe-stateful proxyarp noproxyarp noccp noaccomp nopcomp novj novjccomp
      nobsdcomp nodeflate nopredictor1 noipx noip noipv6 nodetach updetach detach hide-password
      show-password ktune noktune login nologin demand nodemand notty sync dryrun dump noipdefault
      nomultilink multilink mp nomp lcp-echo-adaptive default-asyncmap nomagic noendpoint +ipv6 +pap
      +chap -pap -chap -vj -ccp -ac -pc -am -bsdcomp -deflate -all -ip -mn -proxyarp +mschap
      +mschap-v2 -mschap -mschap-v2 nolog logfd-on pap-crypt receive-all allow-mppe-128 up_sdnotify
      noremoteip nosendip ipv6cp-accept-local ipv6cp-accept-remote ipv6cp-use-ipaddr
      ipv6cp-use-persistent chap-show mppe-required nosubnet
      """;

  private static final String NUMBERS =
      """
      mtu mru lcp-echo-interval lcp-echo-failure lcp-max-configure lcp-max-failure
      lcp-max-terminate lcp-restart ipcp-max-configure ipcp-max-failure ipcp-max-terminate
      ipcp-restart idle maxconnect maxfail holdoff kdebug unit pap-max-authreq pap-restart
      pap-timeout chap-interval chap-max-challenge chap-restart chap-timeout vj-max-slots
      defaultroute-metric connect-delay logfd child-timeout mrru debuglevel ccp-max-configure
      ccp-max-failure eap-timeout eap-max-rreq eap-interval child-timeout child_timeout
      pppol2tp_debug_mask baudrate
      """;

  private static final String TEXTS =
      """
      name user remotename file call plugin ipparam linkname logfile ifname asyncmap netmask domain
      ms-dns ms-wins connect disconnect init welcome pty escape bsdcomp deflate predictor1 record
      active-filter pass-filter endpoint bundle ipv6 allow-ip allow-number privgroup mppe ip-up-script
      ip-down-script ipv6-up-script ipv6-down-script set pppol2tp pppol2tp_tunnel_id
      pppol2tp_session_id eap-interface ca cert key crl crl-dir capath max-tls-version tls-verify-method
      ipv6cp-restart stop-bits srp-interval srp-pn-secret local-address
      """;

  private static final Map<String, Kind> KINDS = kinds();

  private PppKeywords() {}

  /** What the value of an option is, where pppd knows the option. */
  static Optional<Kind> kind(String option) {
    @Nullable Kind kind = KINDS.get(option);
    return Optional.ofNullable(kind);
  }

  /** Whether an option's value is a command or chat script: it may hold a password. */
  static boolean isCommand(String option) {
    return List.of("connect", "disconnect", "init", "welcome", "pty", "srp-pn-secret")
        .contains(option);
  }

  /** A type with an attribute for each option. */
  static FactType type() {
    Map<String, Kind> attributes = new HashMap<>();
    KINDS.forEach((option, kind) -> attributes.put(attribute(option), kind));
    attributes.put("passwordGiven", Kind.FLAG);
    attributes.put("passwordForm", Kind.TEXT);
    attributes.put("localAddress", Kind.ADDRESS);
    attributes.put("remoteAddress", Kind.ADDRESS);
    return new FactType("ppp.options", "", attributes);
  }

  /** {@code lcp-echo-interval} is lcpEchoInterval; {@code -pap} is an old name of refuse-pap. */
  static String attribute(String option) {
    return switch (option) {
      case "-pap", "-chap", "-mschap", "-mschap-v2" -> CamelCase.of("refuse" + option);
      case "+pap", "+chap", "+mschap", "+mschap-v2" ->
          CamelCase.of("require-" + option.substring(1));
      case "file" -> "includes";
      default -> CamelCase.of(option.startsWith("+") ? option.substring(1) : option);
    };
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new HashMap<>();
    Words.of(FLAGS, " \n").list().forEach(option -> kinds.put(option, Kind.FLAG));
    Words.of(NUMBERS, " \n").list().forEach(option -> kinds.put(option, Kind.NUMBER));
    Words.of(TEXTS, " \n").list().forEach(option -> kinds.put(option, Kind.TEXT));
    kinds.remove("+ipv6");
    return kinds;
  }
}
