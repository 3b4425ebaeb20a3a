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
 * {@code ip xfrm state}; with {@code -s} it has the counters. The keys that it prints are passed
 * over.
 */
final class XfrmState implements TextFormat {

  @Override
  public String kind() {
    return "ip-xfrm-state";
  }

  @Override
  public boolean recognises(Text text) {
    List<String> lines = text.lines();
    for (int i = 0; i < lines.size(); i++) {
      String next = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
      if (isUnavailable(lines.get(i)) || (isStart(lines.get(i)) && next.startsWith("proto "))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStart(String line) {
    return line.startsWith("src ") && line.contains(" dst ");
  }

  private static boolean isUnavailable(String line) {
    return line.startsWith("Cannot open netlink socket");
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return FileNames.isOneOf(
        fileName, "ip-xfrm-state", "ip-xfrm-state-nokeys", "ip-xfrm-state-later");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.XFRM_STATE, HostFacts.XFRM_UNAVAILABLE);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    Lines lines = new Lines(notes);
    notes.each(lines::read);
    boolean whole = lines.close() && text.lines().stream().noneMatch(XfrmState::isUnavailable);
    return whole ? notes.covering(HostFacts.XFRM_STATE) : notes.covering();
  }

  /** The lines of one SA after the other. */
  private static final class Lines {
    private final Notes notes;
    private Values sa = Values.of();
    private int start = -1;
    private String shown = "";

    Lines(Notes notes) {
      this.notes = notes;
    }

    boolean read(int index, String line) {
      if (isUnavailable(line)) {
        Values values = Values.of().text("reason", line.strip());
        notes.state(HostFacts.XFRM_UNAVAILABLE, values, index);
        return true;
      }
      if (isStart(line)) {
        close();
        open(index, line);
        return true;
      }
      return start >= 0 && detail(line.strip(), Words.of(line));
    }

    private void open(int index, String line) {
      Words words = Words.of(line);
      start = index;
      shown = line.strip();
      sa = notes.values().address("source", words.after("src"));
      sa.address("destination", words.after("dst"));
    }

    private boolean detail(String line, Words words) {
      switch (words.get(0)) {
        case "proto" -> proto(words);
        case "encap" -> encapsulation(words);
        case "enc", "aead" -> sa.text("encryption", words.get(1));
        case "auth", "auth-trunc" -> sa.text("integrity", words.get(1));
        case "add" -> lastUsed(words);
        case "stats:" -> {}
        case "replay-window" ->
            sa.number("replayed", words.after("replay")).number("failed", words.after("failed"));
        default -> {
          return bytes(line, words) || isKnown(words.get(0));
        }
      }
      return true;
    }

    private static boolean isKnown(String first) {
      return List.of(
                  "anti-replay",
                  "sel",
                  "lifetime",
                  "limit:",
                  "expire",
                  "seq-hi",
                  "replay_window,",
                  "replay_window",
                  "comp",
                  "coa",
                  "if_id",
                  "mark",
                  "output-mark",
                  "security",
                  "crypto",
                  "dir",
                  "lastused",
                  "tfcpad",
                  "extra_flag",
                  "pcpu-num",
                  "nat-keepalive")
              .contains(first)
          || isBitmap(first);
    }

    private static boolean isBitmap(String word) {
      return word.length() == 8 && word.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private void proto(Words words) {
      String spi = words.after("spi");
      int parenthesis = spi.indexOf('(');
      String reqid = words.after("reqid");
      int id = reqid.indexOf('(');
      String hex = parenthesis < 0 ? spi : spi.substring(0, parenthesis);
      sa.text("protocol", words.get(1))
          .text("spi", hex.startsWith("0x") ? hex.substring(2) : hex)
          .number("reqid", id < 0 ? reqid : reqid.substring(0, id))
          .text("mode", words.after("mode"))
          .flag("encapsulation", false);
    }

    private void encapsulation(Words words) {
      sa.flag("encapsulation", true)
          .number("encapsulationSourcePort", words.after("sport"))
          .number("encapsulationDestinationPort", words.after("dport"));
    }

    private void lastUsed(Words words) {
      int use = words.list().indexOf("use");
      String when = words.from(use + 1);
      sa.flag("used", use > 0 && !when.equals("-"));
      sa.text("lastUsed", use < 0 || when.equals("-") ? "" : when);
    }

    /** {@code 8450(bytes), 132(packets)}. */
    private boolean bytes(String line, Words words) {
      int bytes = line.indexOf("(bytes), ");
      int packets = line.indexOf("(packets)");
      if (words.size() != 2 || bytes < 0 || packets < bytes) {
        return false;
      }
      sa.number("bytes", line.substring(0, bytes));
      sa.number("packets", line.substring(bytes + 9, packets));
      return true;
    }

    /** Notes the SA; false where it lacks what every SA has. */
    boolean close() {
      boolean whole = start < 0 || sa.has("spi");
      if (start >= 0) {
        notes.state(HostFacts.XFRM_STATE, sa, start, shown);
      }
      start = -1;
      return whole;
    }
  }
}
