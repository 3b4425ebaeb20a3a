package org.vpndiag.status;

import java.util.List;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Addresses;
import org.vpndiag.fact.Numbers;
import org.vpndiag.fact.Values;

/** The lines of a pluto's status, in the order in which whack prints them. */
final class WhackLines {

  private static final List<String> KNOWN =
      List.of(
          "algorithm ",
          "stats ",
          "Connection list:",
          "State list:",
          "State Information: ",
          "IPsec SAs: total(",
          "SELinux=",
          "SElinux=",
          "fips mode=",
          "FIPS mode",
          "seccomp=",
          "config setup options:",
          "Kernel algorithms",
          "IKE algorithms",
          "debug",
          "%myid",
          "myid",
          "virtual_private",
          "virtual-private",
          "- allowed ",
          "- disallowed ",
          "- excluded ",
          "Bare Shunt list:",
          "Shunt list:",
          "ESP algorithms",
          "loaded plugins:",
          "WARNING: ",
          "policy ",
          "nat_traversal",
          "ike_",
          "Status of IKE",
          "interface",
          "Listening IP",
          "Hash: ",
          "none",
          "%default",
          "seedev=",
          "mcast",
          "klips",
          "ocsp",
          "statistics",
          "allow");

  private final SaTable table;
  private final WhackStates states;
  private final WhackConnections connections;
  private boolean counted;

  WhackLines(SaTable table) {
    this.table = table;
    this.states = new WhackStates(table);
    this.connections = new WhackConnections(table);
  }

  /** Whether pluto's counts were there and as many SAs as it counts. */
  boolean isWhole() {
    return counted && states.count() >= states.expected();
  }

  boolean read(int index, String raw) {
    String line = WhackStatus.withoutCode(raw);
    String stripped = line.strip();
    if (stripped.isEmpty() || stripped.equals("000")) {
      return true;
    }
    if (DaemonUnreachable.isWhack(line)) {
      return DaemonUnreachable.read(table, "pluto", index, line);
    }
    if (WhackStates.isState(line)) {
      return states.read(index, line);
    }
    if (line.startsWith("\"")) {
      return connections.read(index, line);
    }
    if (line.startsWith("IKE SAs: total(") || line.startsWith("IPsec SAs: total(")) {
      counted |= line.startsWith("IPsec");
      states.expect(Numbers.parse(Words.of(line, "()").get(1), 0));
      return true;
    }
    return line.startsWith("Total IPsec connections: ") || daemon(index, stripped);
  }

  private boolean daemon(int index, String line) {
    if (line.startsWith("using kernel interface: ")) {
      Values values = table.open(StatusFacts.DAEMON, "", index, line).values();
      values.text("daemon", "pluto").flag("running", true);
      return true;
    }
    if (line.startsWith("interface ")) {
      return listening(index, Words.of(line), line);
    }
    if (line.contains(" => %")) {
      return shunt(index, Words.of(line), line);
    }
    return KNOWN.stream().anyMatch(line::startsWith) || settings(index, line);
  }

  /**
   * {@code interface eth0 UDP 192.0.2.10:500}; Openswan: {@code interface eth0/eth0 192.0.2.10}.
   */
  private boolean listening(int index, Words words, String line) {
    String end = words.get(words.size() - 1);
    int at = end.indexOf('@');
    int colon = end.lastIndexOf(':');
    boolean port = colon > 0 && Numbers.isDecimal(end.substring(colon + 1));
    String address = port ? end.substring(0, colon) : at > 0 ? end.substring(0, at) : end;
    String plain = address.replace("[", "").replace("]", "");
    if (Addresses.isAddress(plain)) {
      Values values = table.open(StatusFacts.LISTENING, plain, index, line).values();
      values.text("interface", words.get(1)).address("address", plain);
      values.number("port", port ? end.substring(colon + 1) : "500");
    }
    return true;
  }

  private boolean shunt(int index, Words words, String line) {
    Values values = table.open(StatusFacts.SHUNT, "", index, line).values();
    values.text("action", words.after("=>").replace("%", ""));
    values.words("localSelectors", List.of(words.get(0)));
    values.words("remoteSelectors", List.of(words.get(2)));
    return true;
  }

  /** {@code pluto_version=4.10, audit-log=yes}. */
  private boolean settings(int index, String line) {
    boolean told = false;
    for (String setting : line.split(", ", -1)) {
      int equals = setting.indexOf('=');
      String key = equals < 0 ? "" : setting.substring(0, equals).strip();
      if (!key.isEmpty() && key.indexOf(' ') < 0) {
        told = true;
        setting(index, setting.strip(), key, setting.substring(equals + 1).strip());
      }
    }
    return told || line.endsWith(":");
  }

  private void setting(int index, String shown, String key, String value) {
    if (key.equals("pluto_version")) {
      table.last(StatusFacts.DAEMON).ifPresent(row -> row.values().text("version", value));
    }
    Values values = table.open(StatusFacts.SETTING, key, index, shown).values();
    values.text("key", key).text("value", value);
  }
}
