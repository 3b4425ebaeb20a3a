package org.vpndiag.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vpndiag.document.Words;

/** Cuts a catalogue into its parts; {@code charon.catalogue} shows and explains the notation. */
final class CatalogueParser {

  /** Web pages show a run of blanks as one, and so it is copied from them. */
  private static final Pattern RUN_OF_BLANKS = Pattern.compile("(?<=\\S) {2,}");

  private final String program;
  private final List<String> tags = new ArrayList<>();
  private final List<String> carries = new ArrayList<>();
  private final List<String> prefixes = new ArrayList<>();
  private final List<CatalogueText.EntryText> entries = new ArrayList<>();
  private boolean strangers;

  private final StringBuilder entry = new StringBuilder();
  private int entryLine;
  private int lineNumber;

  private CatalogueParser(String program) {
    this.program = program;
  }

  /**
   * Cuts a catalogue.
   *
   * @throws IllegalArgumentException with file and line when it has a defect
   */
  static CatalogueText parse(String program, String text) {
    CatalogueParser parser = new CatalogueParser(program);
    text.lines().forEach(parser::line);
    parser.endEntry();
    return new CatalogueText(
        program, parser.tags, parser.carries, parser.prefixes, parser.strangers, parser.entries);
  }

  private void line(String line) {
    lineNumber++;
    if (line.startsWith("[")) {
      endEntry();
      entryLine = lineNumber;
      entry.append(line).append('\n');
    } else if (isComment(line) || line.startsWith("  ")) {
      entry.append(entry.isEmpty() && isComment(line) ? "" : line + "\n");
    } else {
      endEntry();
      setting(line);
    }
  }

  static boolean isComment(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  private void endEntry() {
    if (entry.isEmpty()) {
      return;
    }
    String text = entry.toString().strip();
    entries.add(new CatalogueText.EntryText(program, entryLine, text));
    String narrow = RUN_OF_BLANKS.matcher(text).replaceAll(" ");
    if (!words(narrow).equals(words(text))) {
      entries.add(new CatalogueText.EntryText(program, entryLine, narrow));
    }
    entry.setLength(0);
  }

  /** What stands behind the type. */
  private static String words(String entry) {
    String first = entry.lines().findFirst().orElse("");
    return first.substring(first.indexOf(']') + 1).strip();
  }

  private void setting(String line) {
    int colon = line.indexOf(": ");
    String value = colon < 0 ? "" : line.substring(colon + 2).strip();
    switch (colon < 0 ? line : line.substring(0, colon)) {
      case "tags" -> tags.addAll(Words.of(value).list());
      case "carries" -> carries.addAll(Words.of(value).list());
      case "prefix" -> prefixes.add(value);
      case "strangers" -> strangers = Boolean.parseBoolean(value);
      default ->
          throw Catalogue.defect(
              program, lineNumber, "tags, carries, prefix, strangers or an entry was expected");
    }
  }
}
