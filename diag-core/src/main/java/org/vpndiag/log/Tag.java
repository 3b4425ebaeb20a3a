package org.vpndiag.log;

import java.util.List;

/**
 * A name under which lines are written.
 *
 * @param matchers the catalogues to ask, in order; none when the name is of no concern
 * @param carries whether it passes on other programs' messages
 * @param strangers whether a line without an entry is nothing to report
 */
record Tag(List<CatalogueMatcher> matchers, boolean carries, boolean strangers) {

  /** A program that is of no concern. */
  static final Tag STRANGER = new Tag(List.of(), false, true);

  Tag {
    matchers = List.copyOf(matchers);
  }

  /** Whether it writes much that is of no concern, and few messages of one catalogue that are. */
  boolean hasMuchElse() {
    return strangers && matchers.size() == 1;
  }

  boolean isKnown() {
    return !matchers.isEmpty();
  }
}
