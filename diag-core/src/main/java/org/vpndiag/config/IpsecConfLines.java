package org.vpndiag.config;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Text;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Values;

/** The sections and keywords of an ipsec.conf. */
final class IpsecConfLines {

  private final Map<String, IpsecSection> sections = new LinkedHashMap<>();
  private final Notes notes;
  private final String file;
  private final boolean indented;
  private IpsecSection section = new IpsecSection("", "", 0, "");
  private boolean includes;

  IpsecConfLines(Text text, Notes notes) {
    this.notes = notes;
    this.file = HostPath.of(text.source());
    this.indented = text.lines().stream().anyMatch(IpsecConfLayout::isIndentedKeyword);
  }

  boolean includes() {
    return includes;
  }

  boolean read(int index, String written) {
    String raw = IpsecConfLayout.withPlainBlanks(written);
    String line = withoutComment(raw);
    Words words = Words.of(line);
    if (line.isBlank()) {
      return true;
    }
    if (IpsecConf.isSection(line) || words.get(0).equals("ca")) {
      section = new IpsecSection(words.get(0), words.get(1), index, line);
      sections.putIfAbsent(words.get(0) + " " + words.get(1), section);
      return true;
    }
    if (words.get(0).equals("include")) {
      includes = true;
      Values include = Values.of().text("file", file).text("path", words.get(1));
      notes.state(ConfigFacts.INCLUDE, include, index);
      return true;
    }
    return words.get(0).equals("version") || keyword(index, raw, line);
  }

  private boolean keyword(int index, String raw, String line) {
    int equals = line.indexOf('=');
    if (equals < 0 || section.kind().isEmpty()) {
      return false;
    }
    String keyword = line.substring(0, equals).strip();
    if (indented && !IpsecConfLayout.isIndentedKeyword(raw)) {
      error(index, keyword, "not indented: it does not belong to the section above");
      return true;
    }
    if (!section.knows(keyword)) {
      error(index, keyword, "unknown keyword");
      return true;
    }
    section.put(keyword, unquoted(line.substring(equals + 1).strip()), index);
    return true;
  }

  private void error(int index, String keyword, String reason) {
    Values error =
        Values.of()
            .text("file", file)
            .text("section", section.title())
            .text("keyword", keyword)
            .text("reason", reason)
            .number("line", index + 1L);
    notes.state(ConfigFacts.IPSEC_ERROR, error, index, keyword + "=…");
  }

  /** A comment starts with the line or after a blank. */
  private static String withoutComment(String line) {
    int hash = line.indexOf('#');
    while (hash > 0 && !Character.isWhitespace(line.charAt(hash - 1))) {
      hash = line.indexOf('#', hash + 1);
    }
    return hash < 0 ? line : line.substring(0, hash);
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** Notes the sections, each with what it takes from others. */
  void close() {
    for (IpsecSection each : sections.values()) {
      if (each.kind().equals("config")) {
        notes.state(ConfigFacts.IPSEC_SETUP, each.setup(file, notes), each.index(), each.shown());
      } else if (each.kind().equals("conn") && !each.name().equals("%default")) {
        notes.state(
            ConfigFacts.IPSEC_CONN, each.conn(file, sections, notes), each.index(), each.shown());
      }
    }
  }
}
