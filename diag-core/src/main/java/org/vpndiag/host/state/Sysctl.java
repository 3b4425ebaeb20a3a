package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** {@code sysctl} and sysctl.conf: {@code net.ipv4.ip_forward = 0}. */
final class Sysctl implements TextFormat {

  private static final List<String> ROOTS =
      List.of("net.", "kernel.", "vm.", "fs.", "dev.", "user.", "abi.", "crypto.", "debug.");

  @Override
  public String kind() {
    return "sysctl";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(Sysctl::isSetting)
        && text.lines().stream().noneMatch(line -> line.startsWith("["));
  }

  private static boolean isSetting(String line) {
    int equals = line.indexOf('=');
    return equals > 0
        && ROOTS.stream().anyMatch(line::startsWith)
        && line.substring(0, equals).strip().indexOf(' ') < 0;
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.SYSCTL);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each((index, line) -> line.startsWith("#") || setting(notes, index, line));
    return notes.covering();
  }

  private static boolean setting(Notes notes, int index, String line) {
    if (!isSetting(line)) {
      return false;
    }
    int equals = line.indexOf('=');
    Values values = Values.of().text("key", line.substring(0, equals).strip());
    notes.state(HostFacts.SYSCTL, values.text("value", line.substring(equals + 1).strip()), index);
    return true;
  }
}
