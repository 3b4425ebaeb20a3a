package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** {@code netstat -ulpn} and its like: sockets of the Internet protocols. */
final class Netstat implements TextFormat {

  @Override
  public String kind() {
    return "netstat";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(line -> isHeader(line) || isSocket(line));
  }

  private static boolean isHeader(String line) {
    return line.startsWith("Proto Recv-Q Send-Q Local Address");
  }

  private static boolean isSocket(String line) {
    boolean named = line.startsWith("udp") || line.startsWith("tcp") || line.startsWith("raw");
    return named && isSocket(Words.of(line));
  }

  /** {@code udp 0 0 0.0.0.0:1701 0.0.0.0:* 801/xl2tpd}. */
  private static boolean isSocket(Words words) {
    return List.of("udp", "udp6", "tcp", "tcp6", "raw").contains(words.get(0))
        && words.get(3).contains(":")
        && words.get(4).contains(":");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.SOCKET);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each(
        (index, line) ->
            line.startsWith("Active ")
                || line.startsWith("(")
                || line.startsWith(" will not be shown")
                || isHeader(line)
                || socket(notes, index, Words.of(line)));
    return text.lines().stream().anyMatch(Netstat::isHeader)
        ? notes.covering(HostFacts.SOCKET)
        : notes.covering();
  }

  private static boolean socket(Notes notes, int index, Words words) {
    if (!isSocket(words)) {
      return false;
    }
    String protocol = words.get(0);
    String local = words.get(3);
    int colon = local.lastIndexOf(':');
    boolean stated = words.get(5).chars().allMatch(c -> (c >= 'A' && c <= 'Z') || c == '_');
    String program = words.from(stated ? 6 : 5);
    int slash = program.indexOf('/');
    Values values =
        Values.of()
            .text("protocol", protocol.endsWith("6") ? protocol.substring(0, 3) : protocol)
            .address("address", local.substring(0, colon))
            .number("port", Ports.number(local.substring(colon + 1)))
            .text("state", stated ? words.get(5) : "UNCONN")
            .text("program", slash < 0 ? "" : program(program.substring(slash + 1)))
            .number("pid", slash < 0 ? "" : program.substring(0, slash));
    notes.state(HostFacts.SOCKET, values, index);
    return true;
  }

  private static String program(String shown) {
    return Words.of(shown, " :").get(0);
  }
}
