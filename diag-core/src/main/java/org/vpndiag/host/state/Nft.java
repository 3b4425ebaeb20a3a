package org.vpndiag.host.state;

import java.util.List;
import java.util.Locale;
import org.vpndiag.document.FileNames;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** {@code nft list ruleset}. */
final class Nft implements TextFormat {

  private static final List<String> VERDICTS =
      List.of("accept", "drop", "reject", "queue", "return", "masquerade");

  @Override
  public String kind() {
    return "nft";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(Nft::isTable);
  }

  /** The start of a table: its family, its name and a brace. */
  private static boolean isTable(String line) {
    Words words = Words.of(line.startsWith("table ") ? Lines.withoutHandle(line) : "");
    return words.size() == 4 && words.get(3).equals("{");
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return FileNames.isOneOf(fileName, "nft", "nft-list-ruleset");
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
    return lines.isWhole()
        ? notes.covering(HostFacts.FIREWALL_RULE, HostFacts.FIREWALL_CHAIN)
        : notes.covering();
  }

  /** Tables hold chains, and sets that are passed over; chains hold a header and rules. */
  private static final class Lines {
    private final Notes notes;
    private String table = "";
    private String chain = "";
    private int depth;
    private int position;

    Lines(Notes notes) {
      this.notes = notes;
    }

    /** {@code nft -a} puts a number behind everything. */
    private static String withoutHandle(String raw) {
      int handle = raw.lastIndexOf(" # handle ");
      return handle < 0 ? raw : raw.substring(0, handle);
    }

    boolean isWhole() {
      return depth == 0;
    }

    boolean read(int index, String raw) {
      String line = withoutHandle(raw).strip();
      Words words = Words.of(line, " \t;");
      if (line.startsWith("#")) {
        return true;
      }
      if (isTable(line)) {
        table = words.get(1) + " " + words.get(2);
      } else if (words.get(0).equals("chain")) {
        chain = words.get(1);
        position = 0;
      } else if (words.get(0).equals("type") && !chain.isEmpty()) {
        chain(index, words);
      } else if (!chain.isEmpty() && !line.startsWith("}")) {
        rule(index, line, words);
      }
      nest(line);
      return depth >= 0;
    }

    private void nest(String line) {
      for (int i = 0; i < line.length(); i++) {
        depth += line.charAt(i) == '{' ? 1 : line.charAt(i) == '}' ? -1 : 0;
      }
      chain = line.startsWith("}") ? "" : chain;
    }

    private void chain(int index, Words words) {
      Values values = Values.of().text("table", table).text("chain", chain);
      values.text("hook", words.after("hook")).text("policy", words.after("policy"));
      notes.state(HostFacts.FIREWALL_CHAIN, values, index);
    }

    private void rule(int index, String line, Words words) {
      int port = words.list().indexOf("dport");
      Values values =
          Values.of()
              .text("table", table)
              .text("chain", chain)
              .number("position", ++position)
              .text("verdict", verdict(words))
              .text("protocol", port > 0 ? words.get(port - 1) : "")
              .number("destinationPort", positive(words, "dport"))
              .number("sourcePort", positive(words, "sport"))
              .network("source", positive(words, "saddr"))
              .network("destination", positive(words, "daddr"))
              .text("inInterface", positive(words, "iifname").replace("\"", ""))
              .text("outInterface", positive(words, "oifname").replace("\"", ""))
              .number("packets", words.after("packets"))
              .number("bytes", words.after("bytes"))
              .text("ipsecPolicy", policy(words))
              .text("text", line);
      notes.state(HostFacts.FIREWALL_RULE, values, index);
    }

    private static String policy(Words words) {
      boolean none = words.has("ipsec") && words.has("missing");
      boolean ipsec = (words.has("meta") && words.has("ipsec")) || words.has("ipsec");
      return none ? "none" : ipsec ? "ipsec" : "";
    }

    /** The verdicts as iptables writes them. */
    private static String verdict(Words words) {
      if (words.has("jump") || words.has("goto")) {
        return words.has("jump") ? words.after("jump") : words.after("goto");
      }
      for (String word : words.list()) {
        if (VERDICTS.contains(word)) {
          return word.toUpperCase(Locale.ROOT);
        }
      }
      return "";
    }

    private static String positive(Words words, String key) {
      String value = words.after(key);
      return value.equals("!=") || value.equals("{") ? "" : Ports.number(value);
    }
  }
}
