package org.vpndiag.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactBase;
import org.vpndiag.report.Diagnosis;
import org.vpndiag.report.Role;
import org.vpndiag.report.Side;
import org.vpndiag.report.Stage;
import org.vpndiag.report.Verdict;
import org.vpndiag.report.Words;

/** Judges a case: climbs the ladder, matches the rules, and finds the one thing to repair. */
public final class Engine {
  private final RuleSet rules;

  /** An engine with these rules. */
  public Engine(RuleSet rules) {
    this.rules = rules;
  }

  /** What the rules make of these facts. */
  public Conclusion conclude(FactBase facts) {
    Ladder rungs = rules.ladder(facts);
    List<RungState> ladder = Climb.of(rungs, facts);
    Matching matching = Matching.of(rules, rungs.view(), facts);
    Ranking ranking = Ranking.of(rungs, ladder, matching.matches());
    List<Diagnosis> diagnoses = diagnoses(facts, rungs.view(), ladder, ranking);
    Verdict verdict = verdict(ladder, diagnoses);
    return new Conclusion(
        rungs.view(),
        verdict,
        summary(verdict, ladder, diagnoses),
        ladder,
        Stages.of(ladder, diagnoses),
        diagnoses,
        verdict == Verdict.BROKEN ? Optional.empty() : Untold.next(rungs, ladder),
        matching.nearMisses());
  }

  /** The highest stage that events alone show as reached. */
  public Optional<Stage> reached(List<Fact> events) {
    FactBase facts = new FactBase();
    facts.add("", events, Set.of());
    return Climb.of(rules.ladder(facts), facts).stream()
        .filter(r -> r.isUp() || r.state() == RungState.State.LOST)
        .map(r -> r.rung().stage())
        .max(Comparator.naturalOrder());
  }

  private List<Diagnosis> diagnoses(
      FactBase facts, Side view, List<RungState> ladder, Ranking ranking) {
    Diagnoses wording = new Diagnoses(rules, view, facts);
    List<Diagnosis> diagnoses = new ArrayList<>();
    List<String> consequences = ranking.consequences().stream().map(m -> m.rule().id()).toList();
    ranking
        .rootCause()
        .map(m -> wording.of(m, Role.ROOT_CAUSE, consequences))
        .or(() -> StoppedAt.diagnosis(ladder))
        .ifPresent(diagnoses::add);
    ranking.consequences().forEach(m -> diagnoses.add(wording.of(m, Role.CONSEQUENCE, List.of())));
    ranking.others().forEach(m -> diagnoses.add(wording.of(m, m.rule().role(), List.of())));
    diagnoses.sort(Comparator.comparing(Diagnosis::role));
    return diagnoses;
  }

  /** Healthy needs the goal in sight; nothing wrong in a case that shows little proves little. */
  private static Verdict verdict(List<RungState> ladder, List<Diagnosis> diagnoses) {
    if (rootCause(diagnoses).isPresent()) {
      return Verdict.BROKEN;
    }
    boolean goalReached = ladder.stream().anyMatch(r -> r.rung().goal() && r.isUp());
    return goalReached ? Verdict.HEALTHY : Verdict.UNDETERMINED;
  }

  private static Optional<Diagnosis> rootCause(List<Diagnosis> diagnoses) {
    return diagnoses.stream().filter(d -> d.role() == Role.ROOT_CAUSE).findFirst();
  }

  private static Words summary(Verdict verdict, List<RungState> ladder, List<Diagnosis> diagnoses) {
    return switch (verdict) {
      case BROKEN -> rootCause(diagnoses).map(Engine::failure).orElseThrow();
      case HEALTHY ->
          new Words("The tunnel is up. No problem found.", "トンネルは確立しています。問題は見つかりませんでした。");
      case UNDETERMINED -> undetermined(ladder);
    };
  }

  private static Words failure(Diagnosis cause) {
    Words stage = cause.stage().title();
    return new Words(
        "FAILED at " + stage.en() + ": " + cause.title().en(),
        stage.ja() + "で失敗: " + cause.title().ja());
  }

  private static Words undetermined(List<RungState> ladder) {
    if (ladder.stream().anyMatch(r -> r.ended() && r.state() == RungState.State.LOST)) {
      return new Words(
          "INCONCLUSIVE: the connection was up and was then ended on purpose; no fault is in sight.",
          "判定不能: 接続は一度確立し、その後意図的に切断されています。障害は見当たりません。");
    }
    return Untold.furthest(ladder)
        .map(r -> r.rung().title())
        .map(
            t ->
                new Words(
                    "INCONCLUSIVE: the last thing seen is: " + t.en() + ".",
                    "判定不能: 最後に確認できた段階は「" + t.ja() + "」です。"))
        .orElse(
            new Words("INCONCLUSIVE: no attempt to connect is in sight.", "判定不能: 接続の試行が見当たりません。"));
  }
}
