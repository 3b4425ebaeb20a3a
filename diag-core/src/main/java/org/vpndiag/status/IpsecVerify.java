package org.vpndiag.status;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/**
 * {@code ipsec verify} of Libreswan and Openswan: which of them it is, and whether pluto runs. Its
 * other complaints (redirects, reverse path filters, forwarding, ports on some kernels) are made of
 * hosts that are in order too, and prove nothing.
 */
final class IpsecVerify implements TextFormat {

  private static final String RUNNING = "Checking that pluto is running";
  private static final List<String> CHECKS =
      List.of(RUNNING, "Version check and ipsec on-path", "Pluto listening for ");
  private static final List<String> NAMES = List.of("Libreswan", "Openswan");

  @Override
  public String kind() {
    return "ipsec-verify";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(IpsecVerify::isTelling);
  }

  private static boolean isTelling(String line) {
    return CHECKS.stream().anyMatch(line.strip()::startsWith) && !outcome(line).isEmpty();
  }

  /** What stands in brackets at the line's end; empty where nothing does. */
  private static String outcome(String line) {
    String bare = line.strip();
    int open = bare.lastIndexOf('[');
    return open > 0 && bare.endsWith("]") ? bare.substring(open + 1, bare.length() - 1) : "";
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(StatusFacts.DAEMON);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    String version = text.lines().stream().map(IpsecVerify::version).reduce("", String::concat);
    notes.each((index, line) -> check(notes, version, index, line));
    return notes.covering();
  }

  /** {@code Libreswan 3.29 (netkey) on 5.8.0} or {@code Linux Openswan U2.6.38/K3.16 (netkey)}. */
  private static String version(String line) {
    Words words = Words.of(line.strip());
    int name = words.get(0).equals("Linux") ? 1 : 0;
    return NAMES.contains(words.get(name)) ? Words.of(words.get(name + 1), "/").get(0) : "";
  }

  private static boolean check(Notes notes, String version, int index, String line) {
    String outcome = outcome(line);
    if (line.strip().startsWith(RUNNING) && !outcome.isEmpty()) {
      Values values = Values.of().text("daemon", "pluto").text("version", version);
      notes.state(StatusFacts.DAEMON, values.flag("running", outcome.equals("OK")), index);
    }
    return true;
  }
}
