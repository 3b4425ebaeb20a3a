package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Addresses;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** {@code ifconfig}, in its new form ({@code eth0: flags=…}) and its old ({@code Link encap}). */
final class Ifconfig implements TextFormat {

  @Override
  public String kind() {
    return "ifconfig";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(Ifconfig::isInterface);
  }

  private static boolean isInterface(String line) {
    return !line.startsWith(" ")
        && !line.startsWith("\t")
        && ((line.contains(": flags=") && line.contains(" mtu ")) || line.contains("Link encap:"));
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.INTERFACE, HostFacts.ADDRESS);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    return notes.each(new Lines(notes)::read).covering();
  }

  /** The lines of one interface after the other. */
  private static final class Lines {
    private final Notes notes;
    private Values link = Values.of();
    private String name = "";

    Lines(Notes notes) {
      this.notes = notes;
    }

    boolean read(int index, String line) {
      Words words = Words.of(line);
      if (isInterface(line)) {
        open(index, line, words);
        return true;
      }
      if (name.isEmpty()) {
        return false;
      }
      if (words.get(0).equals("inet") || words.get(0).equals("inet6")) {
        address(index, words);
        return true;
      }
      if (line.contains(" MTU:")) {
        link.number("mtu", option(words, "MTU:"));
        InterfaceFlags.tell(link, words.list());
        return true;
      }
      return counters(words) || isKnown(words.get(0));
    }

    private static boolean isKnown(String first) {
      return List.of("ether", "loop", "ppp", "unspec", "collisions:0", "device", "Interrupt:")
              .contains(first)
          || first.startsWith("collisions:")
          || first.startsWith("Interrupt");
    }

    private void open(int index, String line, Words words) {
      String first = words.get(0);
      name = first.endsWith(":") ? first.substring(0, first.length() - 1) : first;
      link = Values.of().text("name", name).number("mtu", words.after("mtu"));
      if (line.contains("flags=")) {
        InterfaceFlags.tell(link, Words.of(words.get(1), "<>,=").list());
      }
      link.text("kind", line.contains("Point-to-Point") || name.startsWith("ppp") ? "ppp" : "");
      notes.state(HostFacts.INTERFACE, link, index);
    }

    private void address(int index, Words words) {
      String old = option(words, "addr:");
      String own = old.isEmpty() ? Addresses.withoutZone(words.get(1)) : old;
      String mask = old.isEmpty() ? words.after("netmask") : option(words, "Mask:");
      String peer = old.isEmpty() ? words.after("destination") : option(words, "P-t-P:");
      Values values = Values.of().text("interface", name).address("address", own);
      values.address("peer", peer);
      if (Addresses.isIpv4(mask)) {
        String base = peer.isEmpty() ? own : peer;
        values.network("network", base + "/" + NetstatRoutes.length(mask));
      }
      notes.state(HostFacts.ADDRESS, values, index);
    }

    /** {@code RX packets 5 bytes 400}; the old form has {@code RX bytes:400 … TX bytes:500}. */
    private boolean counters(Words words) {
      String side = words.get(0).startsWith("RX") ? "received" : "sent";
      if (!words.get(0).startsWith("RX") && !words.get(0).startsWith("TX")) {
        return false;
      }
      link.number(side + "Packets", packets(words));
      link.number(side + "Bytes", words.after("bytes"));
      return true;
    }

    private static String packets(Words words) {
      String old = option(words, "packets:");
      return old.isEmpty() ? words.after("packets") : old;
    }

    private static String option(Words words, String start) {
      return words.list().stream()
          .filter(word -> word.startsWith(start))
          .map(word -> word.substring(start.length()))
          .findFirst()
          .orElse("");
    }
  }
}
