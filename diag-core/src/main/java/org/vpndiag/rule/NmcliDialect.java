package org.vpndiag.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactBase;
import org.vpndiag.fact.Moment;

/**
 * The words with which fixes change the connection of NetworkManager that a case is about: rules
 * write {@code nmcli --ask connection up ${nmcli.connection}}. Source: nmcli(1).
 */
final class NmcliDialect {
  /** The name under which rules use the words. */
  static final String ALIAS = "nmcli";

  /** Its name as the log or its file tells, or the UUID where a shell took the name for more. */
  private static final String CONNECTION = "connection";

  /** What keeps its other secrets: to set one alone makes NetworkManager forget the rest. */
  private static final String SECRETS = "secrets";

  private static final String UNKNOWN = "<CONNECTION>";

  /** What names a connection in the log, whose last one counts. */
  private static final List<String> EVENTS = List.of("nm.connecting", "nm.failed", "nm.connected");

  private static final Pattern PLAIN = Pattern.compile("[\\w:@+=][\\w.:@+=-]{0,99}");
  private static final Pattern QUOTABLE = Pattern.compile("[\\w:@+=][\\w .:@+=()-]{0,99}");
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final String connection;

  private NmcliDialect(String connection) {
    this.connection = connection;
  }

  static NmcliDialect of(FactBase facts) {
    return new NmcliDialect(
        lastStarted(facts)
            .or(() -> only(facts.ofType("nm.connection")))
            .flatMap(NmcliDialect::handle)
            .or(() -> asked(facts))
            .orElse(UNKNOWN));
  }

  static Set<String> names() {
    return Set.of(CONNECTION, SECRETS);
  }

  /** A template with these words in it. */
  String in(String template) {
    return template.contains(ALIAS)
        ? template.replace(use(SECRETS), secrets()).replace(use(CONNECTION), connection)
        : template;
  }

  private static String use(String word) {
    return "${" + ALIAS + "." + word + "}";
  }

  private String secrets() {
    return "vpn.secrets \"$(nmcli --show-secrets -e no -g vpn.secrets connection show "
        + connection
        + ")\"";
  }

  private static Optional<Fact> lastStarted(FactBase facts) {
    return EVENTS.stream()
        .flatMap(type -> facts.ofType(type).stream())
        .filter(fact -> handle(fact).isPresent())
        .reduce((last, next) -> isAfter(next, last) ? next : last);
  }

  private static boolean isAfter(Fact later, Fact earlier) {
    Moment moment = later.moment();
    Moment before = earlier.moment();
    return moment != null && (before == null || moment.isAfter(before));
  }

  private static Optional<Fact> only(List<Fact> facts) {
    return facts.size() == 1 ? Optional.of(facts.get(0)) : Optional.empty();
  }

  private static Optional<String> handle(Fact fact) {
    return Stream.of("id", "name", "uuid")
        .flatMap(attribute -> fact.value(attribute).stream())
        .map(Object::toString)
        .flatMap(name -> quoted(name).stream())
        .findFirst();
  }

  private static Optional<String> quoted(String name) {
    if (PLAIN.matcher(name).matches()) {
      return Optional.of(name);
    }
    return QUOTABLE.matcher(name).matches() ? Optional.of("'" + name + "'") : Optional.empty();
  }

  /** NetworkManager-l2tp calls the connection of the IKE daemon by its own UUID. */
  private static Optional<String> asked(FactBase facts) {
    return Stream.of("ike.initiating", "connection.rejected")
        .flatMap(type -> facts.ofType(type).stream())
        .flatMap(fact -> fact.value(CONNECTION).stream())
        .map(Object::toString)
        .filter(name -> UUID.matcher(name).matches())
        .reduce((earlier, later) -> later);
  }
}
