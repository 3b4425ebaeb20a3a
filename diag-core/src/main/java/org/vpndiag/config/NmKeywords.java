package org.vpndiag.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Kind;
import org.vpndiag.fact.Values;

/** The keys of a NetworkManager L2TP connection; those of secrets tell only that they are there. */
final class NmKeywords {

  private static final List<String> SECRETS =
      List.of("password", "ipsec-psk", "user-certpass", "machine-certpass");

  private static final String TEXTS =
      """
      gateway user domain user-auth-type user-ca user-cert user-key
      ipsec-gateway-id ipsec-remote-id ipsec-group-name ipsec-ike ipsec-esp
      ipsec-ikelifetime ipsec-salifetime machine-auth-type machine-ca machine-cert machine-key
      ephemeral-port unit
      password-flags ipsec-psk-flags user-certpass-flags machine-certpass-flags
      """;

  private static final String NUMBERS =
      """
      lcp-echo-interval lcp-echo-failure mtu mru
      """;

  private static final String FLAGS =
      """
      ipsec-enabled ipsec-forceencaps ipsec-ipcomp ipsec-pfs refuse-eap refuse-pap refuse-chap
      refuse-mschap refuse-mschapv2 require-mppe require-mppe-40 require-mppe-128 mppe-stateful
      nobsdcomp nodeflate no-vj-comp no-pcomp no-accomp usepeerdns use-peer-dns ipsec-pfs
      never-default
      """;

  private static final Map<String, Kind> KINDS = kinds();

  private NmKeywords() {}

  static boolean isSecret(String key) {
    return SECRETS.contains(key);
  }

  /** A type with an attribute for each key. */
  static FactType type() {
    Map<String, Kind> attributes = new HashMap<>();
    KINDS.forEach((key, kind) -> attributes.put(CamelCase.of(key), kind));
    SECRETS.forEach(key -> attributes.put(CamelCase.of(key) + "Given", Kind.FLAG));
    attributes.put("routes", Kind.WORDS);
    attributes.put("dns", Kind.WORDS);
    attributes.put("autoconnect", Kind.FLAG);
    attributes.put("ignoreAutoRoutes", Kind.FLAG);
    attributes.put("ignoreAutoDns", Kind.FLAG);
    return new FactType("nm.connection", "", attributes);
  }

  /** Adds what a key says; false where the plugin knows no such key. */
  static boolean put(Values values, String key, String value) {
    if (isSecret(key)) {
      values.flag(CamelCase.of(key) + "Given", !value.isEmpty());
      return true;
    }
    Optional<Kind> kind = Optional.ofNullable(KINDS.get(key));
    kind.ifPresent(of -> put(values, CamelCase.of(key), of, value));
    return kind.isPresent();
  }

  private static void put(Values values, String attribute, Kind kind, String value) {
    switch (kind) {
      case FLAG -> values.flag(attribute, value.equals("yes") || value.equals("true"));
      case NUMBER -> values.number(attribute, value);
      default -> values.text(attribute, value);
    }
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new HashMap<>();
    Words.of(TEXTS, " \n").list().forEach(key -> kinds.put(key, Kind.TEXT));
    Words.of(NUMBERS, " \n").list().forEach(key -> kinds.put(key, Kind.NUMBER));
    Words.of(FLAGS, " \n").list().forEach(key -> kinds.put(key, Kind.FLAG));
    return kinds;
  }
}
