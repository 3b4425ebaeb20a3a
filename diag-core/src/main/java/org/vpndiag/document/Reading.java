package org.vpndiag.document;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
 * @param shares what it tells of each client, where it shows several; the facts are then there
 */
public record Reading(
    List<Fact> facts,
    Set<FactType> covers,
    long records,
    long ignored,
    List<Integer> unread,
    List<Share> shares) {

  /** Keeps its own copies. */
  public Reading {
    facts = List.copyOf(facts);
    covers = Set.copyOf(covers);
    unread = List.copyOf(unread);
    shares = List.copyOf(shares);
  }

  /** A reading of what shows one client, or none. */
  public Reading(
      List<Fact> facts, Set<FactType> covers, long records, long ignored, List<Integer> unread) {
    this(facts, covers, records, ignored, unread, List.of());
  }

  /** A reading of something whose lines are not told apart. */
  public Reading(List<Fact> facts, Set<FactType> covers, long records, long ignored) {
    this(facts, covers, records, ignored, List.of());
  }

  /** A reading of something that shows several clients. */
  public static Reading of(List<Share> shares, long records) {
    return new Reading(List.of(), Set.of(), records, 0, List.of(), shares);
  }

  /** The same with other facts. */
  public Reading with(List<Fact> facts) {
    return new Reading(facts, covers, records, ignored, unread, shares);
  }

  /** The facts of which something holds; what is absent then means nothing. */
  public Reading only(Predicate<Fact> wanted) {
    return new Reading(
        facts.stream().filter(wanted).toList(),
        Set.of(),
        records,
        ignored,
        unread,
        shares.stream().map(s -> s.with(reading -> reading.only(wanted))).toList());
  }
}
