package org.vpndiag.config;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Kind;
import org.vpndiag.fact.Values;

/** The keywords of xl2tpd.conf: their words joined make the attribute. */
final class Xl2tpdKeywords {

  private static final String FLAGS =
      """
      length bit,autodial,redial,require chap,refuse chap,require pap,refuse pap,
      require authentication,refuse authentication,unix authentication,challenge,defaultroute,
      hidden bit,flow bit,exclusive,hostname check,ipsec saref,force userspace,access control,
      rand source,assign ip,pass peer,switch,debug avp,debug network,debug packet,debug state,
      debug tunnel,ppp debug
      """;

  private static final String NUMBERS =
      """
      redial timeout,max redials,port,rws,tunnel rws,call rws,max retries,saref refinfo,tx bps,rx bps,
      bps,ipsec refinfo,context,rmax,tmax
      """;

  private static final String TEXTS =
      """
      lns,pppoptfile,name,auth file,local ip,local ip range,ip range,no ip range,lac,no lac,
      call serial number,hostname,listen-addr,peer,route2man,cap backoff
      """;

  private static final Map<String, Kind> KINDS = kinds();

  private Xl2tpdKeywords() {}

  /** A type with an attribute for each keyword; that for {@code name} is {@code user}. */
  static FactType type(String name, String meaning) {
    Map<String, Kind> attributes = new HashMap<>();
    KINDS.forEach((keyword, kind) -> attributes.put(attribute(keyword), kind));
    attributes.put("name", Kind.TEXT);
    attributes.put("file", Kind.TEXT);
    return new FactType(name, meaning, attributes);
  }

  /** Adds what a keyword says; false where xl2tpd knows no such keyword. */
  static boolean put(Values values, String keyword, String value) {
    String known = String.join(" ", Words.of(keyword.toLowerCase(Locale.ROOT)).list());
    Optional<Kind> kind = Optional.ofNullable(KINDS.get(known));
    kind.ifPresent(of -> put(values, attribute(known), of, value));
    return kind.isPresent();
  }

  private static void put(Values values, String attribute, Kind kind, String value) {
    switch (kind) {
      case FLAG -> values.flag(attribute, isYes(value));
      case NUMBER -> values.number(attribute, value);
      default -> values.text(attribute, value);
    }
  }

  private static boolean isYes(String value) {
    String word = value.toLowerCase(Locale.ROOT);
    return word.equals("yes") || word.equals("true") || word.equals("1") || word.equals("on");
  }

  private static String attribute(String keyword) {
    return keyword.equals("name") ? "user" : CamelCase.of(keyword);
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new HashMap<>();
    add(kinds, FLAGS, Kind.FLAG);
    add(kinds, NUMBERS, Kind.NUMBER);
    add(kinds, TEXTS, Kind.TEXT);
    return kinds;
  }

  private static void add(Map<String, Kind> kinds, String keywords, Kind kind) {
    Words.of(keywords, ",\n").list().forEach(keyword -> kinds.put(keyword.strip(), kind));
  }
}
