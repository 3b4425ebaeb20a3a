package org.vpndiag.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of the matching rules is the cause, by the ladder: the one whose rung is the earliest that
 * should be up and is not.
 *
 * @param root the cause; null when no rung that a rule blocks is down
 * @param consequences the rules of later rungs
 * @param others findings that block no rung, and second causes at the cause's own rung
 */
record Ranking(@Nullable Match root, List<Match> consequences, List<Match> others) {

  static Ranking of(Ladder rungs, List<RungState> ladder, List<Match> matches) {
    List<Blocked> blocked = new ArrayList<>();
    List<Match> others = new ArrayList<>();
    for (Match match : matches) {
      if (match.rule().blocks().isEmpty()) {
        others.add(match);
      } else {
        blocked(match, rungs, ladder).ifPresent(blocked::add);
      }
    }
    List<Match> blocking = blocked.stream().sorted().map(Blocked::by).toList();
    if (blocking.isEmpty()) {
      return new Ranking(null, List.of(), others);
    }
    Match root = blocking.get(0);
    List<Match> rest = blocking.subList(1, blocking.size());
    return new Ranking(root, rest.stream().filter(m -> !areAlternatives(m, root)).toList(), others);
  }

  /** The lowest rung that is down because of a rule's fault. */
  private static Optional<Blocked> blocked(Match match, Ladder rungs, List<RungState> ladder) {
    return match.rule().blocks().stream()
        .map(rungs::indexOf)
        .filter(rung -> rung >= 0 && explains(match, ladder.get(rung)))
        .map(rung -> new Blocked(ladder.get(rung).draggedDown(), rung, match))
        .min(Comparator.naturalOrder());
  }

  /** What was dragged down comes last; otherwise the lowest rung and the surest rule come first. */
  private record Blocked(boolean dragged, int rung, Match by) implements Comparable<Blocked> {
    private static final Comparator<Blocked> ORDER =
        Comparator.comparing(Blocked::dragged)
            .thenComparing(Blocked::rung)
            .thenComparing(b -> b.by().rule().confidence());

    @Override
    public int compareTo(Blocked other) {
      return ORDER.compare(this, other);
    }
  }

  Optional<Match> rootCause() {
    return Optional.ofNullable(root);
  }

  /** A rung that is up needs no explanation, nor does what lies before its last coming up count. */
  private static boolean explains(Match match, RungState rung) {
    return !rung.isUp() && !rung.ended() && !rung.cameUpAfter(match.bindings().lastMoment());
  }

  /** Another hypothesis for the same failure is told apart under the cause, not beside it. */
  private static boolean areAlternatives(Match match, Match root) {
    return names(root, match) || names(match, root);
  }

  private static boolean names(Match one, Match other) {
    return one.rule().alternatives().stream().anyMatch(a -> a.rule().equals(other.rule().id()));
  }
}
