package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Addresses;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Numbers;
import org.vpndiag.fact.Values;

/** {@code ping} of iputils and of busybox: one fact for each run whose statistics are there. */
final class Ping implements TextFormat {
  private static final String STATISTICS = " ping statistics ---";
  private static final String SENT = " packets transmitted, ";

  @Override
  public String kind() {
    return "ping";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(line -> line.startsWith("PING "))
        && text.lines().stream().anyMatch(line -> line.contains(SENT));
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.PING);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each(new Lines(notes)::read);
    return notes.covering();
  }

  private static final class Lines {
    private final Notes notes;
    private Values run = Values.of();

    Lines(Notes notes) {
      this.notes = notes;
    }

    boolean read(int index, String line) {
      if (line.startsWith("PING ")) {
        begin(Words.of(line, " ():"));
      } else if (line.startsWith("From ")) {
        refusal(line);
      } else if (line.contains("essage too long")) {
        tooLong(line);
      } else if (line.contains(SENT)) {
        end(index, Words.of(line, " ,"));
      } else {
        return line.contains(" bytes from ")
            || line.endsWith(STATISTICS)
            || line.startsWith("rtt ")
            || line.startsWith("round-trip ");
      }
      return true;
    }

    /** {@code PING name (address) 56(84) bytes of data.}, {@code PING name (address): 56 data}. */
    private void begin(Words words) {
      run.text("name", words.get(1));
      for (int i = 2; i < words.size(); i++) {
        if (Addresses.isAddress(words.get(i))) {
          run.text("destination", words.get(i)).number("bytes", words.get(i + 1));
          return;
        }
      }
    }

    /** {@code From 192.0.2.1 icmp_seq=1 Destination Net Unreachable}. */
    private void refusal(String line) {
      int reason = line.indexOf(' ', line.indexOf("icmp_seq="));
      if (reason > 0) {
        run.text("refusedBy", Words.of(line, " :").get(1)).text("refusal", line.substring(reason));
      }
    }

    /** {@code ping: local error: message too long, mtu=1280}: never sent. */
    private void tooLong(String line) {
      int mtu = line.indexOf("mtu=");
      run.flag("tooLong", true).number("mtu", mtu < 0 ? "" : line.substring(mtu + 4).strip());
    }

    /** {@code 3 packets transmitted, 0 received, +2 errors, 100% packet loss, time 2016ms}. */
    private void end(int index, Words words) {
      int received = words.list().indexOf("received");
      String count = words.get(received - 1);
      run.number("sent", words.get(0));
      run.number("received", Numbers.isDecimal(count) ? count : words.get(received - 2));
      notes.state(HostFacts.PING, run, index);
      run = Values.of();
    }
  }
}
