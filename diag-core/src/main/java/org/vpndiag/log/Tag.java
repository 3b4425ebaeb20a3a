package org.vpndiag.log;

import java.util.List;

/**
 * A name under which lines are written.
 *
 * @param matchers the catalogues to ask, in order; none when the name is of no concern
 * @param carries whether it passes on other programs' messages
 */
record Tag(List<CatalogueMatcher> matchers, boolean carries) {

  /** A program that is of no concern. */
  static final Tag STRANGER = new Tag(List.of(), false);

  Tag {
    matchers = List.copyOf(matchers);
  }

  boolean isKnown() {
    return !matchers.isEmpty();
  }

  /** Whether a line without an entry is nothing to report. */
  boolean writesOtherThings() {
    return matchers.stream().anyMatch(matcher -> matcher.catalogue().strangers());
  }
}
