package org.vpndiag.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vpndiag.cli.render.ProbeWords;
import org.vpndiag.evidence.ExchangeEvidence;
import org.vpndiag.probe.TargetResult;
import org.vpndiag.probe.TargetResult.Outcome;
import org.vpndiag.report.Confidence;
import org.vpndiag.report.Diagnosis;
import org.vpndiag.report.Input;
import org.vpndiag.report.Report;
import org.vpndiag.report.Role;
import org.vpndiag.report.Severity;
import org.vpndiag.report.Side;
import org.vpndiag.report.Stage;
import org.vpndiag.report.Unseen;
import org.vpndiag.report.Verdict;
import org.vpndiag.report.Words;
import org.vpndiag.rule.Names;

/** What probed servers come to, as a report and as an exit code. */
final class ProbeReport {
  private ProbeReport() {}

  static Report of(List<TargetResult> targets, boolean swept) {
    List<Input> inputs = new ArrayList<>();
    List<Diagnosis> diagnoses = new ArrayList<>();
    for (TargetResult target : targets) {
      boolean usable = target.outcome() != Outcome.UNRESOLVED;
      inputs.add(
          new Input(
              target.host(),
              "ike-responder",
              target.packetsReceived(),
              0,
              Words.same(target.problem()),
              usable));
      if (!swept && verdict(target) == Verdict.BROKEN) {
        diagnoses.add(diagnosis(target));
      }
    }
    Words summary =
        targets.size() == 1
            ? ProbeWords.outcome(targets.get(0))
            : new Words(targets.size() + " servers were asked.", targets.size() + " 台に問い合わせました。");
    return new Report(
        inputs,
        Side.CLIENT,
        verdict(targets, swept),
        summary,
        List.of(),
        diagnoses,
        List.of(UNSEEN),
        Optional.empty(),
        List.of());
  }

  private static final Unseen UNSEEN =
      new Unseen(
          new Words("phase 2, the secret, the password", "Phase 2、事前共有鍵、パスワード"),
          new Words(
              "they are negotiated encrypted, after the secret was proved",
              "事前共有鍵の検証後に暗号化して交渉されるため"),
          "");

  private static Diagnosis diagnosis(TargetResult target) {
    boolean closed = target.outcome() == Outcome.CLOSED;
    String source = target.address() + " port " + target.port();
    String seen = closed ? "ICMP port unreachable" : "NO_PROPOSAL_CHOSEN to every offer";
    return new Diagnosis(
        closed ? "probe-port-closed" : "probe-all-refused",
        Role.ROOT_CAUSE,
        closed ? Stage.REACHABILITY : Stage.IKE_PHASE1,
        Severity.ERROR,
        Confidence.CERTAIN,
        new Words(target.host() + ": " + Names.of(target.outcome()), target.host() + ": 接続不可"),
        ProbeWords.outcome(target),
        List.of(new ExchangeEvidence(source, 1, seen)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Verdict verdict(TargetResult target) {
    return switch (target.outcome()) {
      case ANSWERED -> Verdict.HEALTHY;
      case REFUSED, CLOSED -> Verdict.BROKEN;
      case RATE_LIMITED -> target.accepted().isEmpty() ? Verdict.UNDETERMINED : Verdict.HEALTHY;
      case SILENT, BLOCKED, UNRESOLVED -> Verdict.UNDETERMINED;
    };
  }

  /** Of servers that were named the worst counts; of a network the best. */
  private static Verdict verdict(List<TargetResult> targets, boolean swept) {
    List<Verdict> all = targets.stream().map(ProbeReport::verdict).toList();
    if (swept && all.contains(Verdict.HEALTHY)) {
      return Verdict.HEALTHY;
    }
    if (!swept && all.contains(Verdict.BROKEN)) {
      return Verdict.BROKEN;
    }
    boolean unsure = swept || all.contains(Verdict.UNDETERMINED);
    return unsure ? Verdict.UNDETERMINED : Verdict.HEALTHY;
  }

  /** The worst counts: a target that was not resolved, one that refused, one that was silent. */
  static int exitCode(List<TargetResult> targets, boolean swept) {
    if (targets.stream().anyMatch(t -> t.outcome() == Outcome.UNRESOLVED)) {
      return ExitCode.NO_INPUT;
    }
    if (swept && targets.stream().allMatch(t -> t.outcome() == Outcome.REFUSED)) {
      return targets.isEmpty() ? ExitCode.UNDETERMINED : ExitCode.BROKEN;
    }
    return switch (verdict(targets, swept)) {
      case HEALTHY -> ExitCode.HEALTHY;
      case BROKEN -> ExitCode.BROKEN;
      case UNDETERMINED -> ExitCode.UNDETERMINED;
    };
  }
}
