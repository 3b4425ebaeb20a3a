package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.FileNames;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;

/** {@code nft list ruleset}. */
final class Nft implements TextFormat {

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
    private final NftRules rules;
    private String table = "";
    private String chain = "";
    private int depth;

    Lines(Notes notes) {
      rules = new NftRules(notes);
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
      Words words = Words.of(line);
      if (line.startsWith("#")) {
        return true;
      }
      if (isTable(line)) {
        table = words.get(1) + " " + words.get(2);
      } else if (words.get(0).equals("chain")) {
        chain = words.get(1);
      } else if (words.get(0).equals("type") && !chain.isEmpty()) {
        rules.chain(table, chain, line, index, raw);
      } else if (!chain.isEmpty() && !line.startsWith("}")) {
        rules.rule(table, chain, line, index);
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
  }
}
