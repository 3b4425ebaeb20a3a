package org.vpndiag.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vpndiag.report.Words;

/** Conditions in words, a line each, the parts of one indented below it. */
final class ConditionWords {
  private final List<Words> lines = new ArrayList<>();

  private ConditionWords() {}

  static List<Words> of(List<Condition> conditions) {
    ConditionWords words = new ConditionWords();
    conditions.forEach(c -> words.add(c, 0));
    return words.lines;
  }

  private void add(Condition condition, int depth) {
    if (condition instanceof Condition.Seen seen) {
      line(depth, "seen: ", "確認: ", seen.pattern());
    } else if (condition instanceof Condition.Absent absent) {
      line(depth, "looked for and not there: ", "確認したが存在しない: ", absent.pattern());
    } else if (condition instanceof Condition.Counted counted) {
      counted(depth, counted);
    } else if (condition instanceof Condition.All all) {
      group(depth, "all of", "次のすべて", all.conditions());
    } else if (condition instanceof Condition.Any any) {
      group(depth, "one of", "次のいずれか", any.conditions());
    } else if (condition instanceof Condition.Unless unless) {
      group(depth, "but not all of", "ただし次のすべてが成り立つ場合を除く", unless.conditions());
    } else if (condition instanceof Condition.Maybe maybe) {
      group(depth, "whether or not", "有無は問わない", maybe.conditions());
    }
  }

  private void counted(int depth, Condition.Counted counted) {
    long least = counted.atLeast();
    long most = counted.atMost();
    boolean open = most == Long.MAX_VALUE;
    String range = open ? "≥ " + least : least == 0 ? "≤ " + most : least + "–" + most;
    line(depth, "seen " + range + " times: ", "回数 " + range + ": ", counted.pattern());
  }

  private void group(int depth, String en, String ja, List<Condition> conditions) {
    String indent = "  ".repeat(depth);
    lines.add(new Words(indent + en + ":", indent + ja + ":"));
    conditions.forEach(c -> add(c, depth + 1));
  }

  private void line(int depth, String en, String ja, FactPattern pattern) {
    String indent = "  ".repeat(depth);
    String asked = pattern.type().name() + tests(pattern);
    String meaning = pattern.type().meaning();
    lines.add(
        new Words(
            indent + en + asked + (meaning.isEmpty() ? "" : " (" + meaning + ")"),
            indent + ja + asked));
  }

  private static String tests(FactPattern pattern) {
    Map<String, ValueTest> sorted = new TreeMap<>(pattern.tests());
    String tests =
        sorted.entrySet().stream()
            .map(t -> t.getKey() + " " + ValueTestText.of(t.getValue()))
            .collect(Collectors.joining(", "));
    String after = pattern.after().isEmpty() ? "" : ", after $" + pattern.after();
    String before = pattern.before().isEmpty() ? "" : ", before $" + pattern.before();
    return (tests.isEmpty() ? "" : ": " + tests) + after + before;
  }
}
