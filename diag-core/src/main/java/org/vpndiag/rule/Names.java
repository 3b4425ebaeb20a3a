package org.vpndiag.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names as rules write them, and what a misspelt one may have meant. */
public final class Names {
  private static final int MAX_EDITS = 4;

  private Names() {}

  /** A constant's name in lower case with hyphens: {@code ike-phase1}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The known name that is nearest to what was written, if any is near. */
  public static Optional<String> nearest(String written, Collection<String> known) {
    LevenshteinDistance distance = new LevenshteinDistance(MAX_EDITS);
    return known.stream()
        .filter(name -> edits(distance, written, name) <= tolerated(written))
        .min(Comparator.comparing(name -> edits(distance, written, name)));
  }

  /** Two letters swapped are two edits; in very short names anything would be near. */
  private static int tolerated(String written) {
    return Math.max(written.length() < 4 ? 1 : 2, written.length() / 3);
  }

  /** {@code "; did you mean …?"}, or nothing. */
  public static String didYouMean(String written, Collection<String> known) {
    return nearest(written, known).map(name -> "; did you mean \"" + name + "\"?").orElse("");
  }

  static <E extends Enum<E>> E constant(Class<E> type, String name, Position at) {
    E[] constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(c -> of(c).equals(name))
        .findFirst()
        .orElseThrow(
            () -> {
              Collection<String> known = Arrays.stream(constants).map(Names::of).toList();
              return new RuleException(
                  at, "\"" + name + "\" is none of " + known + didYouMean(name, known));
            });
  }

  private static int edits(LevenshteinDistance distance, String a, String b) {
    int edits = distance.apply(a, b);
    return edits < 0 ? Integer.MAX_VALUE : edits;
  }
}
