package org.vpndiag.document;

import java.util.List;

/**
 * A small document read whole, in lines.
 *
 * @param source how it is named in evidence
 * @param lines its lines without their ends; the first is line 1 of the evidence
 */
public record Text(String source, List<String> lines) {

  /** Keeps its own copy. */
  public Text {
    lines = List.copyOf(lines);
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
