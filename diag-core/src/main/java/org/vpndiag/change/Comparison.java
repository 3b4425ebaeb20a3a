package org.vpndiag.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpndiag.change.Change.Difference;
import org.vpndiag.change.Change.Kind;
import org.vpndiag.change.Change.Weight;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactBase;
import org.vpndiag.report.Diagnosis;
import org.vpndiag.report.Report;
import org.vpndiag.report.Stage;

/**
 * Compares two cases of one host fact by fact. Only what was looked at both times counts: not seen
 * is not gone.
 */
public final class Comparison {
  private final FactBase before;
  private final FactBase after;
  private final List<Change> changes = new ArrayList<>();

  private Comparison(FactBase before, FactBase after) {
    this.before = before;
    this.after = after;
  }

  /**
   * What changed, the weightiest first.
   *
   * @param report on the later case, which tells what fails
   */
  public static List<Change> of(FactBase before, FactBase after, Report report) {
    Comparison comparison = new Comparison(before, after);
    Compared.ALL.forEach(comparison::compare);
    return comparison.changes.stream()
        .map(c -> c.weighing(weight(c, report)))
        .sorted(Comparator.comparing(Change::weight).thenComparing(Change::stage))
        .toList();
  }

  private void compare(Compared row) {
    if (!wasSeen(row.type(), before) || !wasSeen(row.type(), after)) {
      return;
    }
    Map<String, Fact> then = byIdentity(row, before);
    Map<String, Fact> now = byIdentity(row, after);
    then.forEach(
        (what, fact) -> {
          Fact other = now.get(what);
          if (other == null) {
            add(row, Kind.REMOVED, what, List.of(), List.of(fact.evidence()));
          } else {
            differing(row, what, fact, other);
          }
        });
    now.forEach(
        (what, fact) -> {
          if (!then.containsKey(what)) {
            add(row, Kind.ADDED, what, List.of(), List.of(fact.evidence()));
          }
        });
  }

  private static boolean wasSeen(String type, FactBase facts) {
    return !facts.ofType(type).isEmpty() || !facts.sourcesCovering(type).isEmpty();
  }

  private static Map<String, Fact> byIdentity(Compared row, FactBase facts) {
    Map<String, Fact> byIdentity = new LinkedHashMap<>();
    for (Fact fact : facts.ofType(row.type())) {
      String identity =
          row.identity().stream()
              .map(a -> shown(fact, a))
              .filter(v -> !v.isEmpty())
              .collect(Collectors.joining(" "));
      byIdentity.put(identity, fact);
    }
    return byIdentity;
  }

  private void differing(Compared row, String what, Fact then, Fact now) {
    List<Difference> differences = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    for (String attribute : attributes(row, then, now)) {
      String old = shown(then, attribute);
      String current = shown(now, attribute);
      if (!old.equals(current)) {
        differences.add(new Difference(attribute, old, current));
        Stream.of(then, now)
            .map(f -> f.places().getOrDefault(attribute, f.evidence()))
            .filter(e -> !evidence.contains(e))
            .forEach(evidence::add);
      }
    }
    if (!differences.isEmpty()) {
      add(row, Kind.CHANGED, what, differences, evidence);
    }
  }

  private static List<String> attributes(Compared row, Fact then, Fact now) {
    if (!row.values().isEmpty()) {
      return row.values();
    }
    TreeSet<String> all = new TreeSet<>(then.values().keySet());
    all.addAll(now.values().keySet());
    all.removeAll(row.identity());
    all.remove("file");
    return List.copyOf(all);
  }

  private static String shown(Fact fact, String attribute) {
    return fact.value(attribute).map(Object::toString).orElse("");
  }

  private void add(
      Compared row, Kind kind, String what, List<Difference> differences, List<Evidence> evidence) {
    changes.add(
        new Change(
            row.stage(what), kind, row.type(), what, differences, evidence, Weight.LATER_STAGE));
  }

  private static Weight weight(Change change, Report report) {
    List<Evidence> cause = report.rootCause().map(Diagnosis::evidence).orElse(List.of());
    if (change.evidence().stream().anyMatch(cause::contains)) {
      return Weight.CAUSE;
    }
    Stage failing = report.rootCause().map(Diagnosis::stage).orElse(Stage.TRAFFIC);
    int order = change.stage().compareTo(failing);
    return order == 0
        ? Weight.FAILING_STAGE
        : order < 0 ? Weight.EARLIER_STAGE : Weight.LATER_STAGE;
  }
}
