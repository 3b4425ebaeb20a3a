package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Numbers;
import org.vpndiag.fact.Values;

/** {@code /proc/net/pppol2tp}: the L2TP sessions that the kernel carries. */
final class Pppol2tp implements TextFormat {

  @Override
  public String kind() {
    return "pppol2tp";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(line -> line.startsWith("PPPoL2TP driver info"));
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.L2TP_SESSION);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    return notes.each(new Lines(notes)::read).covering(HostFacts.L2TP_SESSION);
  }

  /** The lines of one session after the other. */
  private static final class Lines {
    private final Notes notes;
    private Values session = Values.of();

    Lines(Notes notes) {
      this.notes = notes;
    }

    boolean read(int index, String line) {
      Words words = Words.of(line);
      if (words.get(0).equals("SESSION") && !words.get(1).startsWith("name")) {
        session = Values.of();
        notes.state(HostFacts.L2TP_SESSION, session, index);
        return true;
      }
      if (words.get(0).equals("interface")) {
        session.text("interface", words.get(1).startsWith("(") ? "" : words.get(1));
      } else if (words.size() == 3) {
        traffic(words);
      }
      return true;
    }

    /** {@code nr/ns sent packets/bytes/errors received packets/bytes/errors}. */
    private void traffic(Words words) {
      Words sent = Words.of(words.get(1), "/");
      Words received = Words.of(words.get(2), "/");
      if (sent.size() == 3 && Numbers.isDecimal(sent.get(0))) {
        session.number("sentPackets", sent.get(0)).number("receivedPackets", received.get(0));
        session.number("sentBytes", sent.get(1)).number("receivedBytes", received.get(1));
      }
    }
  }
}
