package org.vpndiag.document;

import java.util.List;

/**
 * A small document read whole, in lines.
 *
 * @param source how it is named in evidence
 * @param lines its lines without their ends; the first is line 1 of the evidence
 * @param carriageReturns whether lines end as they do on Windows
 */
public record Text(String source, List<String> lines, boolean carriageReturns) {

  /** Keeps its own copy. */
  public Text {
    lines = List.copyOf(lines);
  }

  /** Lines whose ends are not known. */
  public Text(String source, List<String> lines) {
    this(source, lines, false);
  }

  /** The whole content of a document. */
  public static Text of(String source, String content) {
    return new Text(source, content.lines().toList(), content.contains("\r\n"));
  }

  /** Whether there is nothing but blanks in it. */
  public boolean isBlank() {
    return lines.stream().allMatch(String::isBlank);
  }

  /** The last part of the source's path. */
  public String fileName() {
    return source.substring(source.lastIndexOf('/') + 1);
  }
}
