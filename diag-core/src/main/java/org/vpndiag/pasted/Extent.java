package org.vpndiag.pasted;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.evidence.LineEvidence;
import org.vpndiag.fact.Fact;

/**
 * How far a format understands the lines that follow one another.
 *
 * @param length up to the last line that it understands; 0 when it does not understand the first
 * @param understood how many of them it understands
 */
record Extent(int length, int understood) {

  static final Extent NONE = new Extent(0, 0);

  private static final int FIRST_LOOK = 64;
  private static final int MOST_BAD_IN_A_ROW = 3;

  /**
   * Looks ahead step by step, so that a long rest is read only where it belongs to the format.
   *
   * @param foreign whether a line certainly belongs to something else
   */
  static Extent of(
      TextFormat format, String name, List<PostLine> lines, Predicate<PostLine> foreign) {
    int look = FIRST_LOOK;
    while (true) {
      boolean all = look >= lines.size();
      List<PostLine> seen = all ? lines : lines.subList(0, look);
      Extent extent = within(format.read(new Text(name, PostLine.texts(seen))), seen, foreign);
      if (all || extent.length + MOST_BAD_IN_A_ROW < look) {
        return extent;
      }
      look *= 4;
    }
  }

  private static Extent within(Reading reading, List<PostLine> lines, Predicate<PostLine> foreign) {
    if (reading.ignored() > reading.unread().size() || reading.records() == 0) {
      return NONE;
    }
    Set<Integer> bad = bad(reading);
    int end = 0;
    int understood = 0;
    int badInARow = 0;
    for (int i = 0; i < lines.size(); i++) {
      PostLine line = lines.get(i);
      if (line.isBlank() || line.isEllipsis()) {
        continue;
      }
      boolean good = !bad.contains(i + 1);
      boolean begins = i == 0 || lines.get(i - 1).isBlank();
      badInARow = good ? 0 : badInARow + 1;
      if (badInARow > MOST_BAD_IN_A_ROW
          || (i == 0 && !good)
          || stops(line, good, begins, foreign)) {
        break;
      }
      end = good ? i + 1 : end;
      understood += good ? 1 : 0;
    }
    return new Extent(end, understood);
  }

  private static boolean stops(
      PostLine line, boolean good, boolean begins, Predicate<PostLine> foreign) {
    return (!good || begins) && foreign.test(line);
  }

  /** Lines that were not understood, or only as an error. */
  private static Set<Integer> bad(Reading reading) {
    Set<Integer> bad = new HashSet<>(reading.unread());
    for (Fact fact : reading.facts()) {
      if (fact.type().name().endsWith(".error") && fact.evidence() instanceof LineEvidence line) {
        bad.add(line.line());
      }
    }
    return bad;
  }
}
