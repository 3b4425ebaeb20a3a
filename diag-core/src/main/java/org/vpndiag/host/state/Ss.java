package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** {@code ss}, with {@code -p} also whose sockets they are. */
final class Ss implements TextFormat {

  private static final List<String> STATES =
      List.of(
          "UNCONN",
          "ESTAB",
          "LISTEN",
          "SYN-SENT",
          "SYN-RECV",
          "TIME-WAIT",
          "CLOSE-WAIT",
          "FIN-WAIT-1",
          "FIN-WAIT-2",
          "LAST-ACK",
          "CLOSING");

  @Override
  public String kind() {
    return "ss";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(line -> isHeader(line) || isSocket(line));
  }

  private static boolean isHeader(String line) {
    return line.contains("Recv-Q") && line.contains("Send-Q") && line.contains("Address:Port");
  }

  private static boolean isSocket(String line) {
    return line.indexOf(':') > 0
        && STATES.stream().anyMatch(line::contains)
        && isSocket(Words.of(line));
  }

  private static boolean isSocket(Words words) {
    int at = STATES.contains(words.get(0)) ? 0 : 1;
    return STATES.contains(words.get(at))
        && words.get(at + 3).contains(":")
        && words.size() > at + 4;
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.SOCKET);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    boolean tcp = text.lines().stream().anyMatch(line -> line.startsWith("LISTEN"));
    notes.each((index, line) -> isHeader(line) || socket(notes, index, line, tcp ? "tcp" : "udp"));
    return text.lines().stream().anyMatch(Ss::isHeader)
        ? notes.covering(HostFacts.SOCKET)
        : notes.covering();
  }

  /** The column of the protocol is there only when several were asked for. */
  private static boolean socket(Notes notes, int index, String line, String assumed) {
    Words words = Words.of(line);
    if (!isSocket(words)) {
      return false;
    }
    int at = STATES.contains(words.get(0)) ? 0 : 1;
    Values values = Values.of().text("state", words.get(at));
    values.text("protocol", at == 0 ? assumed : words.get(0));
    end(values, words.get(at + 3), "address", "port");
    end(values, words.get(at + 4), "peer", "peerPort");
    users(values, words.from(at + 5));
    notes.state(HostFacts.SOCKET, values, index);
    return true;
  }

  private static void end(Values values, String end, String address, String port) {
    int colon = end.lastIndexOf(':');
    if (colon < 0) {
      return;
    }
    String host = end.substring(0, colon).replace("[", "").replace("]", "");
    values.address(address, host.equals("*") ? "::" : host);
    values.number(port, Ports.number(end.substring(colon + 1)));
    int zone = host.indexOf('%');
    if (zone >= 0 && address.equals("address")) {
      values.text("interface", host.substring(zone + 1));
    }
  }

  /** {@code users:(("xl2tpd",pid=39,fd=3))}. */
  private static void users(Values values, String users) {
    Words words = Words.of(users, "\"(),");
    int program = words.list().indexOf("users:") + 1;
    if (program > 0) {
      values.text("program", words.get(program));
      values.number("pid", words.get(program + 1).replace("pid=", ""));
    }
  }
}
