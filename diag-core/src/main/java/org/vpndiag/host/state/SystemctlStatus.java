package org.vpndiag.host.state;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/**
 * {@code systemctl status}, and what systemctl says when a unit does not start; the log lines that
 * it ends with are passed over.
 */
final class SystemctlStatus implements TextFormat {

  private static final String NOT_FOUND = " could not be found.";

  /** What systemctl answers when it is to start or stop such a unit. */
  private static final Pattern FAILED =
      Pattern.compile("Failed to [a-z]+ \\S+: Unit (\\S+) not found\\.");

  @Override
  public String kind() {
    return "systemctl-status";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(l -> isLoaded(l) || isNotFound(l) || isJobFailed(l));
  }

  private static boolean isLoaded(String line) {
    return line.strip().startsWith("Loaded: ") && line.startsWith(" ");
  }

  private static boolean isNotFound(String line) {
    return (line.startsWith("Unit ") && line.endsWith(NOT_FOUND)) || FAILED.matcher(line).matches();
  }

  private static boolean isJobFailed(String line) {
    return line.startsWith("Job for ") && line.contains(" failed because ");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.SERVICE);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    Lines lines = new Lines(notes);
    notes.each(lines::read);
    lines.close();
    return notes.covering();
  }

  /** The lines of one unit after the other. */
  private static final class Lines {
    private final Notes notes;
    private Values service = Values.of();
    private String shown = "";
    private int start = -1;

    Lines(Notes notes) {
      this.notes = notes;
    }

    boolean read(int index, String line) {
      Words words = Words.of(line);
      if (isNotFound(line)) {
        Matcher failed = FAILED.matcher(line);
        String unit = failed.matches() ? failed.group(1) : words.get(1);
        Values values = Values.of().text("name", name(unit)).flag("active", false);
        notes.state(HostFacts.SERVICE, values.text("state", "not-found"), index);
        return true;
      }
      if (isJobFailed(line)) {
        Values values = Values.of().text("name", name(words.get(2))).flag("active", false);
        notes.state(HostFacts.SERVICE, values.text("state", "failed"), index);
        return true;
      }
      if (words.get(1).contains(".service") && !line.startsWith(" ")) {
        close();
        start = index;
        shown = line.strip();
        service = Values.of().text("name", name(words.get(1)));
        return true;
      }
      boolean hint = line.startsWith("See \"systemctl status");
      return hint || (start >= 0 && detail(line.strip(), words));
    }

    private static String name(String unit) {
      return unit.endsWith(".service") ? unit.substring(0, unit.length() - 8) : unit;
    }

    private boolean detail(String line, Words words) {
      switch (words.get(0)) {
        case "Loaded:" -> service.text("enabled", Words.of(line, " ;()").get(3));
        case "Active:" -> {
          service.text("state", words.get(1)).flag("active", words.get(1).equals("active"));
          String detail = words.get(2).replaceAll("[()]", "");
          service.text("detail", detail.endsWith(":") ? "" : detail);
          int result = line.indexOf("Result: ");
          service.text(
              "result", result < 0 ? "" : Words.of(line.substring(result + 8), ") ").get(0));
          shown = shown + " … " + line;
        }
        default -> {
          return true;
        }
      }
      return true;
    }

    void close() {
      if (start >= 0) {
        notes.state(HostFacts.SERVICE, service, start, shown);
      }
      start = -1;
    }
  }
}
