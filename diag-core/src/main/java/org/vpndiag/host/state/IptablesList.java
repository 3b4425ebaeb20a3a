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

/** {@code iptables -L}, with or without {@code -v}, {@code -n} and line numbers. */
final class IptablesList implements TextFormat {

  @Override
  public String kind() {
    return "iptables-list";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(IptablesList::isChain);
  }

  /** {@code Chain INPUT (policy ACCEPT 0 packets, 0 bytes)}. */
  private static boolean isChain(String line) {
    return line.startsWith("Chain ")
        && (line.contains(" (policy ") || line.contains(" references)"));
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return FileNames.isOneOf(fileName, "iptables-list");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.FIREWALL_RULE, HostFacts.FIREWALL_CHAIN);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    Lines lines = new Lines(notes);
    notes.each(lines::read);
    return notes.covering(HostFacts.FIREWALL_RULE, HostFacts.FIREWALL_CHAIN);
  }

  /** The rules of one chain after the other; the header tells the columns. */
  private static final class Lines {
    private final Notes notes;
    private String chain = "";
    private Words columns = new Words(List.of());
    private int position;

    Lines(Notes notes) {
      this.notes = notes;
    }

    boolean read(int index, String line) {
      Words words = Words.of(line);
      if (isChain(line)) {
        return chain(index, line, words);
      }
      if (words.has("target") && words.has("prot")) {
        columns = words;
        return true;
      }
      int target = columns.list().indexOf("target");
      if (target < 0 || words.size() <= target + 2) {
        return line.startsWith("#");
      }
      rule(index, words);
      return true;
    }

    private boolean chain(int index, String line, Words words) {
      chain = words.get(1);
      columns = new Words(List.of());
      position = 0;
      Words policy = Words.of(line, " (),");
      int packets = policy.list().indexOf("packets");
      Values values =
          Values.of()
              .text("table", "filter")
              .text("chain", chain)
              .text("hook", BuiltInChain.hook(chain))
              .text("policy", policy.after("policy"))
              .number("packets", packets < 0 ? "" : policy.get(packets - 1));
      notes.state(HostFacts.FIREWALL_CHAIN, values, index);
      return true;
    }

    private void rule(int index, Words words) {
      int shift = hasNoTarget(words) ? 1 : 0;
      Values values =
          Values.of()
              .text("table", "filter")
              .text("chain", chain)
              .text("hook", BuiltInChain.hook(chain))
              .number("position", ++position)
              .text("verdict", shift == 1 ? "" : column(words, "target", 0))
              .text("protocol", Protocols.name(column(words, "prot", shift)))
              .text("inInterface", any(column(words, "in", shift)))
              .text("outInterface", any(column(words, "out", shift)))
              .network("source", any(column(words, "source", shift)))
              .network("destination", any(column(words, "destination", shift)))
              .number("packets", column(words, "pkts", 0))
              .number("bytes", column(words, "bytes", 0))
              .text("text", words.from(0));
      extras(values, words);
      notes.state(HostFacts.FIREWALL_RULE, values, index);
    }

    /** A rule without a target leaves its column empty: the protocol stands in its place. */
    private boolean hasNoTarget(Words words) {
      String target = column(words, "target", 0);
      return Protocols.isName(target) || Numbers.isDecimal(target);
    }

    private String column(Words words, String name, int shift) {
      int at = columns.list().indexOf(name);
      return at < 0 ? "" : words.get(at - shift);
    }

    private static String any(String word) {
      boolean any = word.equals("*") || word.equals("any") || word.equals("anywhere");
      return any || word.equals("0.0.0.0/0") || word.startsWith("!") ? "" : word;
    }

    private static void extras(Values values, Words words) {
      for (String word : words.list()) {
        if (word.startsWith("dpt:")) {
          values.number("destinationPort", Ports.number(word.substring(4)));
        } else if (word.startsWith("spt:")) {
          values.number("sourcePort", Ports.number(word.substring(4)));
        }
      }
      values.text("ipsecPolicy", words.has("match") ? words.after("pol") : "");
      String state = words.after("state");
      values.text("states", state.isEmpty() ? words.after("ctstate") : state);
    }
  }
}
