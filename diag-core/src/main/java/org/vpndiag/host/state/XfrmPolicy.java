package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.FileNames;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/**
 * {@code ip xfrm policy}; with {@code -s} it tells when each was used. The policies of sockets,
 * which let IKE itself pass, are passed over.
 */
final class XfrmPolicy implements TextFormat {

  @Override
  public String kind() {
    return "ip-xfrm-policy";
  }

  @Override
  public boolean recognises(Text text) {
    List<String> lines = text.lines();
    for (int i = 0; i + 1 < lines.size(); i++) {
      String next = lines.get(i + 1).strip();
      if (isStart(lines.get(i)) && (next.startsWith("dir ") || next.startsWith("socket "))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStart(String line) {
    return line.startsWith("src ") && line.contains(" dst ");
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return FileNames.isOneOf(fileName, "ip-xfrm-policy", "ip-xfrm-policy-later");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.XFRM_POLICY);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    Lines lines = new Lines(notes);
    notes.each(lines::read);
    return lines.close() ? notes.covering(HostFacts.XFRM_POLICY) : notes.covering();
  }

  /** The lines of one policy after the other. */
  private static final class Lines {
    private final Notes notes;
    private Values policy = Values.of();
    private int start = -1;
    private String shown = "";
    private boolean ofSocket;

    Lines(Notes notes) {
      this.notes = notes;
    }

    boolean read(int index, String line) {
      Words words = Words.of(line);
      if (isStart(line)) {
        close();
        open(index, line, words);
        return true;
      }
      return start >= 0 && detail(line.strip(), words);
    }

    private void open(int index, String line, Words words) {
      start = index;
      shown = line.strip();
      ofSocket = false;
      policy =
          notes
              .values()
              .network("source", words.after("src"))
              .network("destination", words.after("dst"))
              .text("protocol", words.after("proto"))
              .number("sourcePort", words.after("sport"))
              .number("destinationPort", words.after("dport"));
    }

    private boolean detail(String line, Words words) {
      switch (words.get(0)) {
        case "dir" -> direction(words);
        case "socket" -> {
          ofSocket = true;
          policy.text("direction", words.get(1));
        }
        case "tmpl" ->
            policy
                .address("templateSource", words.after("src"))
                .address("templateDestination", words.after("dst"));
        case "proto" -> {
          policy.number("reqid", words.after("reqid")).text("mode", words.after("mode"));
        }
        default -> {
          return List.of(
                      "mark",
                      "if_id",
                      "level",
                      "security",
                      "lifetime",
                      "limit:",
                      "expire",
                      "offload",
                      "crypto",
                      "enc-mask",
                      "auth-mask")
                  .contains(words.get(0))
              || line.contains("(bytes)")
              || used(words);
        }
      }
      return true;
    }

    /** With {@code -s}: when the policy was last asked. */
    private boolean used(Words words) {
      int use = words.list().indexOf("use");
      String when = words.from(use + 1);
      if (words.get(0).equals("add") && use > 0) {
        policy.flag("used", !when.equals("-")).text("lastUsed", when.equals("-") ? "" : when);
      }
      return words.get(0).equals("add");
    }

    private void direction(Words words) {
      String action = words.after("action");
      policy
          .text("direction", words.get(1))
          .text("action", action.isEmpty() ? "allow" : action)
          .number("priority", words.after("priority"));
    }

    /** Notes the policy; false where it lacks what every policy has. */
    boolean close() {
      boolean whole = start < 0 || policy.has("direction");
      if (start >= 0 && !ofSocket) {
        notes.state(HostFacts.XFRM_POLICY, policy, start, shown);
      }
      start = -1;
      return whole;
    }
  }
}
