package org.vpndiag.examination;

import java.util.ArrayList;
import java.util.List;

/** Numbers of lines, runs of them folded: {@code 1-4, 9}. */
final class LineRanges {

  private static final int MOST = 40;

  private LineRanges() {}

  static String of(List<Integer> numbers) {
    List<String> ranges = new ArrayList<>();
    int at = 0;
    while (at < numbers.size()) {
      int end = at;
      while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
        end++;
      }
      int first = numbers.get(at);
      ranges.add(end == at ? "" + first : first + "-" + numbers.get(end));
      at = end + 1;
    }
    boolean many = ranges.size() > MOST;
    List<String> shown = many ? ranges.subList(0, MOST) : ranges;
    return String.join(", ", shown) + (many ? ", …" : "");
  }
}
