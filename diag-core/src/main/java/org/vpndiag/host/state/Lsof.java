package org.vpndiag.host.state;

import java.util.List;
import java.util.Locale;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** {@code lsof -i}: who has which socket; mostly asked for one port, so others may be there. */
final class Lsof implements TextFormat {

  private static final int TYPE = 4;
  private static final int NODE = 7;
  private static final int NAME = 8;
  private static final int STATE = 9;

  @Override
  public String kind() {
    return "lsof";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(line -> isHeader(line) || isSocket(Words.of(line)));
  }

  private static boolean isHeader(String line) {
    return line.startsWith("COMMAND") && line.contains("SIZE/OFF") && line.endsWith("NODE NAME");
  }

  /** {@code xl2tpd 801 root 3u IPv4 34567 0t0 UDP *:1701}. */
  private static boolean isSocket(Words words) {
    return List.of("IPv4", "IPv6").contains(words.get(TYPE))
        && List.of("UDP", "TCP").contains(words.get(NODE))
        && words.get(NAME).contains(":");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.SOCKET);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each((index, line) -> isHeader(line) || socket(notes, index, Words.of(line)));
    return notes.covering();
  }

  private static boolean socket(Notes notes, int index, Words words) {
    if (!isSocket(words)) {
      return false;
    }
    String[] ends = words.get(NAME).split("->", 2);
    String state = words.get(STATE).replace("(", "").replace(")", "");
    Values values =
        Values.of()
            .text("protocol", words.get(NODE).toLowerCase(Locale.ROOT))
            .text("state", state.isEmpty() ? "UNCONN" : state)
            .text("program", words.get(0))
            .number("pid", words.get(1));
    String any = words.get(TYPE).equals("IPv4") ? "0.0.0.0" : "::";
    end(values, ends[0].replace("*:", any + ":"), "address", "port");
    if (ends.length > 1) {
      end(values, ends[1], "peer", "peerPort");
    }
    notes.state(HostFacts.SOCKET, values, index);
    return true;
  }

  private static void end(Values values, String end, String address, String port) {
    int colon = end.lastIndexOf(':');
    if (colon >= 0) {
      String host = end.substring(0, colon).replace("[", "").replace("]", "");
      values.address(address, host);
      values.number(port, Ports.number(end.substring(colon + 1)));
    }
  }
}
