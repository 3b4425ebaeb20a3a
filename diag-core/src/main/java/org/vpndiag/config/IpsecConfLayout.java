package org.vpndiag.config;

import java.util.List;
import java.util.function.Predicate;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Text;
import org.vpndiag.fact.Values;

/** What copying from a web page or from Windows leaves in an ipsec.conf, or takes from it. */
final class IpsecConfLayout {

  private static final char NO_BREAK_SPACE = '\u00a0';

  private IpsecConfLayout() {}

  static boolean isIndentedKeyword(String line) {
    return !line.isEmpty() && Character.isWhitespace(line.charAt(0)) && line.indexOf('=') > 0;
  }

  static String withPlainBlanks(String line) {
    return line.replace(NO_BREAK_SPACE, ' ');
  }

  /** Notes each fault at the first line that has it. */
  static void note(Text text, Notes notes) {
    if (text.carriageReturns()) {
      note(text, notes, "CR LF", line -> !line.isBlank());
    }
    note(text, notes, "U+00A0", line -> line.indexOf(NO_BREAK_SPACE) >= 0);
    note(text, notes, "indentation", IpsecConfLayout::isKeywordAtMargin);
  }

  private static boolean isKeywordAtMargin(String line) {
    int equals = line.indexOf('=');
    return equals > 0
        && Character.isLetter(line.charAt(0))
        && line.substring(0, equals).strip().chars().noneMatch(Character::isWhitespace);
  }

  private static void note(Text text, Notes notes, String fault, Predicate<String> has) {
    List<String> lines = text.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (has.test(lines.get(i))) {
        Values layout =
            Values.of()
                .text("file", HostPath.of(text.source()))
                .text("fault", fault)
                .number("line", i + 1L);
        notes.state(ConfigFacts.IPSEC_LAYOUT, layout, i, visible(lines.get(i), fault));
        return;
      }
    }
  }

  /** As the usual programs show what cannot be seen. */
  private static String visible(String line, String fault) {
    String shown = line.replace(String.valueOf(NO_BREAK_SPACE), "<U+00A0>");
    return fault.equals("CR LF") ? shown + "^M" : shown;
  }
}
