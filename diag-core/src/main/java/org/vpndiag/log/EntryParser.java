package org.vpndiag.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpndiag.document.Words;

/** Reads an entry of a catalogue. */
final class EntryParser {

  private final CatalogueText.EntryText entry;
  private final Map<String, Object> constants = new LinkedHashMap<>();
  private final List<Inherited> inherited = new ArrayList<>();
  private String sample = "";
  private int lineNumber;

  private EntryParser(CatalogueText.EntryText entry) {
    this.entry = entry;
    this.lineNumber = entry.line();
  }

  static Entry parse(CatalogueText.EntryText entry) {
    return new EntryParser(entry).parse();
  }

  private Entry parse() {
    List<String> lines = entry.text().lines().toList();
    String first = lines.get(0);
    int close = first.indexOf("] ");
    if (close < 0) {
      throw defect("a type in brackets and a pattern were expected");
    }
    MessagePattern pattern = pattern(first.substring(close + 2).strip());
    lines.subList(1, lines.size()).forEach(this::detail);
    if (sample.isEmpty()) {
      throw Catalogue.defect(entry.program(), entry.line(), "a sample line is missing");
    }
    return new Entry(
        first.substring(1, close), pattern, constants, inherited, sample, entry.line());
  }

  private MessagePattern pattern(String text) {
    try {
      return PatternParser.parse(text);
    } catch (IllegalArgumentException e) {
      throw defect(String.valueOf(e.getMessage()));
    }
  }

  private void detail(String written) {
    lineNumber++;
    String line = written.strip();
    int equals = line.indexOf(" = ");
    if (CatalogueParser.isComment(written)) {
      return;
    }
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
    for (String attribute : Words.of(line.substring(colon + 2)).list()) {
      int equals = attribute.indexOf('=');
      String here = equals < 0 ? attribute : attribute.substring(0, equals);
      attributes.put(here, attribute.substring(equals + 1));
    }
    return new Inherited(line.substring(0, colon), attributes);
  }

  private IllegalArgumentException defect(String what) {
    return Catalogue.defect(entry.program(), lineNumber, what);
  }
}
