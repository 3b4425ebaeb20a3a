package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.FileNames;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Numbers;
import org.vpndiag.fact.Values;

/** {@code ip addr} and {@code ip link}, with or without {@code -s}. */
final class IpAddr implements TextFormat {

  @Override
  public String kind() {
    return "ip-addr";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(line -> isInterface(line) || isOneLine(line));
  }

  /** {@code 2: eth0@if2: <BROADCAST,UP> mtu 1500 …}. */
  private static boolean isInterface(String line) {
    int colon = line.indexOf(": ");
    return colon > 0
        && Numbers.isDecimal(line.substring(0, colon))
        && line.contains(": <")
        && line.contains("> mtu ");
  }

  /** With {@code -o}: {@code 2: eth0 inet 192.0.2.10/24 scope global eth0\\ valid_lft …}. */
  private static boolean isOneLine(String line) {
    Words words = Words.of(line);
    String index = words.get(0);
    return index.endsWith(":")
        && Numbers.isDecimal(index.substring(0, index.length() - 1))
        && (words.get(2).equals("inet") || words.get(2).equals("inet6"));
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return FileNames.isOneOf(fileName, "ip-addr", "ip-address");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.INTERFACE, HostFacts.ADDRESS);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each(new Lines(notes)::read);
    boolean oneLine = text.lines().stream().anyMatch(IpAddr::isOneLine);
    if (oneLine) {
      return notes.covering(HostFacts.ADDRESS);
    }
    boolean addresses = text.lines().stream().anyMatch(line -> line.startsWith("    inet"));
    return addresses || text.isBlank()
        ? notes.covering(HostFacts.INTERFACE, HostFacts.ADDRESS)
        : notes.covering(HostFacts.INTERFACE);
  }

  /** The lines of one interface after the other. */
  private static final class Lines {
    private final Notes notes;
    private Values link = Values.of();
    private String name = "";
    private String counters = "";

    /** Whether {@code -d} was given: then lines tell what is peculiar to a kind of interface. */
    private boolean details;

    Lines(Notes notes) {
      this.notes = notes;
    }

    /** With {@code -o} a backslash stands where a line would end. */
    boolean read(int index, String line) {
      boolean known = true;
      for (String part : line.split("\\\\", -1)) {
        known &= part.isBlank() || readPart(index, part);
      }
      return known;
    }

    private boolean readPart(int index, String line) {
      if (isOneLine(line)) {
        Words words = Words.of(line);
        name = words.get(1).replaceAll("@.*", "");
        address(index, Words.of(line.substring(line.indexOf(" inet"))));
        return true;
      }
      if (isInterface(line)) {
        open(index, line);
        return true;
      }
      Words words = Words.of(line);
      String first = words.get(0);
      if (name.isEmpty()) {
        return false;
      }
      if (first.equals("inet") || first.equals("inet6")) {
        address(index, words);
      } else if (first.startsWith("link/")) {
        link.text("kind", first.substring(5));
        details = words.has("minmtu");
      } else if (first.equals("RX:") || first.equals("TX:")) {
        counters = first.equals("RX:") ? "received" : "sent";
      } else if (Numbers.isDecimal(first)) {
        count(words);
      } else {
        counters = "";
        return details || isKnown(first);
      }
      return true;
    }

    private static boolean isKnown(String first) {
      return List.of("valid_lft", "RX", "TX", "altname", "alias", "promiscuity", "vf", "ppp")
          .contains(first);
    }

    private void open(int index, String line) {
      Words words = Words.of(line);
      String device = words.get(1);
      int end = device.indexOf('@') < 0 ? device.length() - 1 : device.indexOf('@');
      name = device.substring(0, Math.max(end, 0));
      link =
          Values.of()
              .text("name", name)
              .number("mtu", words.after("mtu"))
              .text("state", words.after("state"));
      InterfaceFlags.tell(link, Words.of(words.get(2), "<>,").list());
      notes.state(HostFacts.INTERFACE, link, index, line);
    }

    private void address(int index, Words words) {
      String own = words.get(1);
      String peer = words.after("peer");
      Values values = Values.of().text("interface", name).text("scope", words.after("scope"));
      values.address("address", own).address("peer", peer);
      values.network("network", peer.isEmpty() ? own : peer);
      notes.state(HostFacts.ADDRESS, values, index);
    }

    private void count(Words words) {
      if (!counters.isEmpty()) {
        link.number(counters + "Bytes", words.get(0)).number(counters + "Packets", words.get(1));
        link.number(counters.equals("sent") ? "sendErrors" : "receiveErrors", words.get(2));
      }
      counters = "";
    }
  }
}
