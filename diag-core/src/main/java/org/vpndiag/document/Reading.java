package org.vpndiag.document;

import java.util.List;
import java.util.Set;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactType;

/**
 * What a reader made of a document.
 *
 * @param facts what was seen, in the document's order
 * @param covers the types that would have been seen, had they been there: their absence means
 *     something
 * @param records how many lines, entries or packets were understood
 * @param ignored how many were not
 * @param unread the numbers of the lines that were not understood, from 1, as far as they are known
 */
public record Reading(
    List<Fact> facts, Set<FactType> covers, long records, long ignored, List<Integer> unread) {

  /** Keeps its own copies. */
  public Reading {
    facts = List.copyOf(facts);
    covers = Set.copyOf(covers);
    unread = List.copyOf(unread);
  }

  /** A reading of something whose lines are not told apart. */
  public Reading(List<Fact> facts, Set<FactType> covers, long records, long ignored) {
    this(facts, covers, records, ignored, List.of());
  }
}
