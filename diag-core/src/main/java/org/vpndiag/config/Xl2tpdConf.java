package org.vpndiag.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** xl2tpd.conf. */
final class Xl2tpdConf implements TextFormat {
  private static final Map<String, FactType> SECTIONS =
      Map.of(
          "lac", ConfigFacts.XL2TPD_LAC,
          "lns", ConfigFacts.XL2TPD_LNS,
          "global", ConfigFacts.XL2TPD_GLOBAL);

  @Override
  public String kind() {
    return "xl2tpd.conf";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(line -> isSection(section(line)))
        && text.lines().stream().noneMatch(line -> line.startsWith("connect("));
  }

  private static boolean isSection(Words section) {
    return SECTIONS.containsKey(section.get(0))
        && (section.size() == 1 || !section.get(0).equals("global"));
  }

  /** The words of a section's title, in lower case but for the name; none for other lines. */
  private static Words section(String line) {
    String title = withoutComment(line);
    if (!title.startsWith("[") || !title.endsWith("]")) {
      return new Words(List.of());
    }
    Words words = Words.of(title.substring(1, title.length() - 1));
    String kind = words.get(0).toLowerCase(Locale.ROOT);
    return words.size() > 1 ? new Words(List.of(kind, words.get(1))) : new Words(List.of(kind));
  }

  private static String withoutComment(String line) {
    int semicolon = line.indexOf(';');
    String kept = semicolon < 0 ? line : line.substring(0, semicolon);
    return kept.strip();
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return fileName.equals("xl2tpd.conf");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(
        ConfigFacts.XL2TPD_LAC,
        ConfigFacts.XL2TPD_LNS,
        ConfigFacts.XL2TPD_GLOBAL,
        ConfigFacts.XL2TPD_ERROR);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    Lines lines = new Lines(notes, HostPath.of(text.source()));
    notes.each(lines::read);
    return notes.covering(
        ConfigFacts.XL2TPD_LAC, ConfigFacts.XL2TPD_LNS, ConfigFacts.XL2TPD_GLOBAL);
  }

  /** The lines of one section after the other. */
  private static final class Lines {
    private final Notes notes;
    private final String file;
    private Words section = new Words(List.of());
    private Values values = Values.of();

    Lines(Notes notes, String file) {
      this.notes = notes;
      this.file = file;
    }

    boolean read(int index, String raw) {
      String line = withoutComment(raw);
      Words title = section(raw);
      if (title.size() > 0) {
        open(title, index, line);
        return isSection(title) || error(index, line, "unknown section");
      }
      int equals = line.indexOf('=');
      if (line.isEmpty() || line.startsWith("#")) {
        return true;
      }
      if (equals < 0) {
        return section.size() > 0 && error(index, "", "not a setting");
      }
      String keyword = line.substring(0, equals).strip();
      String value = line.substring(equals + 1).strip();
      return Xl2tpdKeywords.put(values, keyword, value) || error(index, keyword, "unknown keyword");
    }

    private void open(Words title, int index, String line) {
      section = title;
      values = notes.values().text("file", file).text("name", title.get(1));
      FactType type = SECTIONS.get(title.get(0));
      if (type != null) {
        notes.state(type, values, index, line);
      }
    }

    /** The value of an unknown keyword may be a secret: it is not shown. */
    private boolean error(int index, String keyword, String reason) {
      Values error =
          Values.of()
              .text("file", file)
              .text("section", section.from(0))
              .text("keyword", keyword)
              .text("reason", reason)
              .number("line", index + 1L);
      notes.state(ConfigFacts.XL2TPD_ERROR, error, index, keyword + " …");
      return true;
    }
  }
}
