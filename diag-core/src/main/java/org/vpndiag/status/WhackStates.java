package org.vpndiag.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Addresses;
import org.vpndiag.fact.Numbers;
import org.vpndiag.fact.Values;
import org.vpndiag.status.SaTable.Row;

/** The lines {@code #1: "conn"[1] …} of pluto's states and of its traffic. */
final class WhackStates {

  private final SaTable table;
  private long expected;

  WhackStates(SaTable table) {
    this.table = table;
  }

  static boolean isState(String line) {
    int colon = line.startsWith("#") ? line.indexOf(": ") : -1;
    return colon > 1
        && Numbers.isDecimal(line.substring(1, colon))
        && (line.startsWith("\"", colon + 2) || line.startsWith("pending ", colon + 2));
  }

  void expect(long states) {
    expected += states;
  }

  long expected() {
    return expected;
  }

  long count() {
    return table.all(StatusFacts.IKE_SA).size() + (long) table.all(StatusFacts.CHILD_SA).size();
  }

  boolean read(int index, String line) {
    int colon = line.indexOf(": ");
    if (line.startsWith("pending ", colon + 2)) {
      return true;
    }
    int quote = line.indexOf('"', colon + 3);
    if (quote < 0) {
      return false;
    }
    WhackState state = WhackState.of(line, colon, quote);
    if (state.rest().contains("type=") && state.rest().contains("add_time=")) {
      return traffic(state, index, line);
    }
    if (WhackSaids.isLine(state.rest())) {
      return WhackSaids.read(child(state, index, line).values(), state.rest());
    }
    return state(state, index, line);
  }

  private Row child(WhackState state, int index, String line) {
    Optional<Row> known = table.find(StatusFacts.CHILD_SA, state.number());
    return known.orElseGet(() -> open(state, index, line));
  }

  private Row open(WhackState state, int index, String line) {
    Row row = table.open(StatusFacts.CHILD_SA, state.number(), index, line);
    Values values = row.values().text("connection", state.connection());
    values.number("number", state.number()).text("state", "INSTALLED");
    connection(state).ifPresent(known -> addConnection(values, known));
    return row;
  }

  /** {@code , type=ESP, add_time=…, inBytes=84, outBytes=84, maxBytes=2^63B, id='@east'}. */
  private boolean traffic(WhackState state, int index, String line) {
    Values values = child(state, index, line).values();
    Words words = Words.of(state.rest(), " ,");
    values.address("peer", words.get(0));
    for (String word : words.list()) {
      int equals = word.indexOf('=');
      String value = word.substring(equals + 1);
      switch (equals < 0 ? "" : word.substring(0, equals)) {
        case "type" -> values.text("protocol", value);
        case "inBytes" -> WhackSaids.count(values, "inbound", value);
        case "outBytes" -> WhackSaids.count(values, "outbound", value);
        default -> {}
      }
    }
    return true;
  }

  private boolean state(WhackState state, int index, String line) {
    boolean ofChild = state.isOfChild();
    Values values =
        ofChild
            ? child(state, index, line).values()
            : table.open(StatusFacts.IKE_SA, state.number(), index, line).values();
    values
        .text("connection", state.connection())
        .number("number", state.number())
        .text("story", state.story());
    state.peer().ifPresent(peer -> values.address("peer", peer));
    if (ofChild) {
      values.text("state", state.isEstablished() ? "INSTALLED" : "INSTALLING");
      state.parent().ifPresent(number -> values.number("ikeNumber", number));
      state.port().ifPresent(port -> values.flag("udpEncapsulation", port.equals("4500")));
    } else {
      ike(values, state);
    }
    return true;
  }

  private void ike(Values values, WhackState state) {
    values.text("state", state.isEstablished() ? "ESTABLISHED" : "CONNECTING");
    state.version().ifPresent(version -> values.number("version", version));
    state.initiator().ifPresent(initiator -> values.flag("initiator", initiator));
    state.port().ifPresent(port -> values.number("peerPort", port));
    state.retransmitSeconds().ifPresent(seconds -> values.number("retransmitSeconds", seconds));
    connection(state).ifPresent(known -> addPeer(values, known));
  }

  /** What the connection list says of the connection, or of this instance of it. */
  private Optional<Map<String, Object>> connection(WhackState state) {
    return table.find(StatusFacts.CONNECTION, state.owner()).map(row -> row.values().map());
  }

  private static void addPeer(Values values, Map<String, Object> connection) {
    String remote = String.valueOf(connection.get("remote"));
    if (!values.has("peer") && Addresses.isAddress(remote)) {
      values.address("peer", remote);
    }
  }

  /** The mode and the ports that an SA protects stand in the connection list alone. */
  private static void addConnection(Values values, Map<String, Object> connection) {
    addPeer(values, connection);
    values.text("mode", (String) connection.get("childMode"));
    for (String port : List.of("localPort", "remotePort")) {
      if (connection.get(port) instanceof Long number) {
        values.number(port, number);
      }
    }
  }
}
