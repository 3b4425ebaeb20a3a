package org.vpndiag.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a catalogue; {@code charon.catalogue} shows and explains the notation. */
final class CatalogueParser {

  /** Web pages show a run of blanks as one, and so it is copied from them. */
  private static final Pattern RUN_OF_BLANKS = Pattern.compile(" {2,}");

  private final String program;
  private final List<String> tags = new ArrayList<>();
  private final List<String> carries = new ArrayList<>();
  private final List<MessagePattern> prefixes = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private boolean strangers;

  private String type = "";
  private String pattern = "";
  private final Map<String, Object> constants = new LinkedHashMap<>();
  private final List<Inherited> inherited = new ArrayList<>();
  private String sample = "";
  private int entryLine;
  private int lineNumber;

  private CatalogueParser(String program) {
    this.program = program;
  }

  /**
   * Reads a catalogue.
   *
   * @throws IllegalArgumentException with file and line when it has a defect
   */
  static Catalogue parse(String program, String text) {
    CatalogueParser parser = new CatalogueParser(program);
    text.lines().forEach(parser::line);
    parser.endEntry();
    return new Catalogue(
        program,
        parser.tags,
        parser.carries,
        parser.prefixes,
        parser.strangers,
        parser.entries,
        new EntryTree(parser.entries));
  }

  private void line(String line) {
    lineNumber++;
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("[")) {
      endEntry();
      startEntry(line);
    } else if (line.startsWith("  ")) {
      detail(line.strip());
    } else {
      setting(line);
    }
  }

  private void startEntry(String line) {
    int close = line.indexOf("] ");
    if (close < 0) {
      throw defect("a type in brackets and a pattern were expected");
    }
    type = line.substring(1, close);
    pattern = line.substring(close + 2).strip();
    entryLine = lineNumber;
  }

  private void detail(String line) {
    int equals = line.indexOf(" = ");
    if (line.startsWith("sample: ")) {
      sample = line.substring("sample: ".length());
    } else if (line.startsWith("from ")) {
      inherited.add(inherited(line.substring("from ".length())));
    } else if (equals > 0 && AttributeName.isValid(line.substring(0, equals))) {
      constants.put(line.substring(0, equals), Constant.parse(line.substring(equals + 3)));
    } else {
      throw defect("'attribute = value', 'from type: attribute' or 'sample: line' was expected");
    }
  }

  private Inherited inherited(String line) {
    int colon = line.indexOf(": ");
    if (colon < 0) {
      throw defect("'from type: attribute' was expected");
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String attribute : Words.split(line.substring(colon + 2), ' ')) {
      int equals = attribute.indexOf('=');
      String here = equals < 0 ? attribute : attribute.substring(0, equals);
      attributes.put(here, attribute.substring(equals + 1));
    }
    return new Inherited(line.substring(0, colon), attributes);
  }

  private void setting(String line) {
    int colon = line.indexOf(": ");
    String value = colon < 0 ? "" : line.substring(colon + 2).strip();
    switch (colon < 0 ? line : line.substring(0, colon)) {
      case "tags" -> tags.addAll(Words.split(value, ' '));
      case "carries" -> carries.addAll(Words.split(value, ' '));
      case "prefix" -> prefixes.add(pattern(value));
      case "strangers" -> strangers = Boolean.parseBoolean(value);
      default -> throw defect("tags, carries, prefix, strangers or an entry was expected");
    }
  }

  private void endEntry() {
    if (type.isEmpty()) {
      return;
    }
    if (sample.isEmpty()) {
      throw Catalogue.defect(program, entryLine, "a sample line is missing");
    }
    addEntry(pattern, sample);
    String narrow = RUN_OF_BLANKS.matcher(pattern).replaceAll(" ");
    if (!narrow.equals(pattern)) {
      addEntry(narrow, RUN_OF_BLANKS.matcher(sample).replaceAll(" "));
    }
    type = "";
    sample = "";
    constants.clear();
    inherited.clear();
  }

  private void addEntry(String words, String line) {
    entries.add(new Entry(type, pattern(words), constants, inherited, line, entryLine));
  }

  private MessagePattern pattern(String text) {
    try {
      return PatternParser.parse(text);
    } catch (IllegalArgumentException e) {
      throw defect(String.valueOf(e.getMessage()));
    }
  }

  private IllegalArgumentException defect(String what) {
    return Catalogue.defect(program, lineNumber, what);
  }
}
