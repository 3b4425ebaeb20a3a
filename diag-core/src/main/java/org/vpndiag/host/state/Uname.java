package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** {@code uname -a}, {@code uname -srm}, {@code uname -r}. */
final class Uname implements TextFormat {

  @Override
  public String kind() {
    return "uname";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(Uname::isKernel);
  }

  /** {@code 6.1.0-18-amd64}. */
  private static boolean isRelease(String line) {
    return line.strip().matches("[2-9]\\.\\d{1,2}\\.\\d{1,3}[.-][\\w.+-]{2,40}");
  }

  private static boolean isKernel(String line) {
    if (isRelease(line)) {
      return true;
    }
    Words words = Words.of(line.startsWith("Linux ") ? line : "");
    return words.get(3).startsWith("#") || isShort(words);
  }

  /**
   * {@code Linux 6.1.0-18-amd64 x86_64}, in place of {@code Linux host 6.1.0-18-amd64 #1 SMP …}.
   */
  private static boolean isShort(Words words) {
    return words.size() == 3
        && words.get(1).matches("\\d+\\.\\d+.*")
        && words.get(2).matches("[a-z0-9_]+");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.KERNEL);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each((index, line) -> kernel(notes, index, line));
    return notes.covering(HostFacts.KERNEL);
  }

  private static boolean kernel(Notes notes, int index, String line) {
    if (!isKernel(line)) {
      return false;
    }
    Words words = Words.of(line);
    Values values =
        isRelease(line)
            ? Values.of().text("version", line.strip())
            : isShort(words)
                ? Values.of().text("version", words.get(1)).text("machine", words.get(2))
                : Values.of()
                    .text("hostName", words.get(1))
                    .text("version", words.get(2))
                    .text("machine", words.get(words.size() - 2));
    notes.state(HostFacts.KERNEL, values, index);
    return true;
  }
}
