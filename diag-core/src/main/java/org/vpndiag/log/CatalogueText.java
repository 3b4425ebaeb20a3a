package org.vpndiag.log;

import java.util.List;

/**
 * A catalogue as it is written, cut into its parts; see {@link Catalogue}.
 *
 * @param prefixes the patterns of what may stand before each message
 * @param entries its entries, not read yet
 */
record CatalogueText(
    String program,
    List<String> tags,
    List<String> carries,
    List<String> prefixes,
    boolean strangers,
    List<EntryText> entries) {

  CatalogueText {
    tags = List.copyOf(tags);
    carries = List.copyOf(carries);
    prefixes = List.copyOf(prefixes);
    entries = List.copyOf(entries);
  }

  /**
   * An entry as it is written.
   *
   * @param line where it stands in its catalogue
   * @param text its first line and those that belong to it
   */
  record EntryText(String program, int line, String text) {

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException with file and line when it has a defect
     */
    Entry parse() {
      return EntryParser.parse(this);
    }
  }
}
