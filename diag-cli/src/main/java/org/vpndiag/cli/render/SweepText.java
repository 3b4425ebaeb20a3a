package org.vpndiag.cli.render;

import java.util.List;
import org.vpndiag.probe.Reach;
import org.vpndiag.probe.SweepResult;
import org.vpndiag.probe.TargetResult;
import org.vpndiag.probe.TargetResult.Outcome;
import org.vpndiag.report.Words;

/** A sweep of many addresses for a terminal: a line an address that answered. */
final class SweepText {
  private static final int ADDRESS_COLUMNS = 24;

  private SweepText() {}

  /** Whether a target answered a sweep and was not asked further. */
  static boolean only(TargetResult target) {
    return target.outcome() == Outcome.UNRESOLVED
        || (target.ikev2() != null && target.ikev2().reach() == Reach.NOT_ASKED);
  }

  static String render(List<TargetResult> targets, SweepResult sweep, Style style) {
    StringBuilder out = new StringBuilder();
    out.append(style.bold(heading(sweep).in(style.language()))).append('\n');
    targets.stream()
        .filter(SweepText::only)
        .forEach(target -> out.append("  ").append(line(target, style)).append('\n'));
    if (sweep.unsendable() > 0) {
      out.append("  ").append(style.yellow(unsendable(sweep).in(style.language()))).append('\n');
    }
    boolean more = targets.stream().anyMatch(t -> only(t) && t.outcome() != Outcome.UNRESOLVED);
    if (more && !style.quiet()) {
      out.append("  ").append(ProbeWords.ONE_OF_MANY.in(style.language())).append('\n');
    }
    out.append(style.faint("  " + numbers(sweep).in(style.language()))).append("\n\n");
    return out.toString();
  }

  private static Words heading(SweepResult sweep) {
    if (sweep.sent() < sweep.addresses()) {
      return new Words(
          "%,d addresses answered; stopped after %,d of %,d"
              .formatted(sweep.answers().size(), sweep.sent(), sweep.addresses()),
          "%,d 個のアドレスが応答しました (%,d 個中 %,d 個で中断)"
              .formatted(sweep.answers().size(), sweep.addresses(), sweep.sent()));
    }
    return new Words(
        "%,d of %,d addresses answered".formatted(sweep.answers().size(), sweep.addresses()),
        "%,d 個のアドレスのうち %,d 個が応答しました".formatted(sweep.addresses(), sweep.answers().size()));
  }

  private static Words unsendable(SweepResult sweep) {
    return new Words(
        "%,d packets could not be sent: %s".formatted(sweep.unsendable(), sweep.problem()),
        "%,d 個のパケットを送信できませんでした: %s".formatted(sweep.unsendable(), sweep.problem()));
  }

  private static String line(TargetResult target, Style style) {
    String name = Columns.padded(target.host(), ADDRESS_COLUMNS) + " ";
    if (target.outcome() == Outcome.UNRESOLVED) {
      return name + ProbeWords.outcome(target).in(style.language());
    }
    String what =
        target.accepted().isEmpty()
            ? ProbeWords.REFUSES_COMMON.in(style.language())
            : target.accepted().get(0).proposal().toString();
    return (name + Columns.padded(what, 34) + " " + target.implementation()).stripTrailing();
  }

  private static Words numbers(SweepResult sweep) {
    return new Words(
            "%,d packets sent, %.2f s, %,d addresses a second", "送信 %,d パケット、%.2f 秒、毎秒 %,d アドレス")
        .map(w -> w.formatted(sweep.sent(), sweep.seconds(), sweep.addressesPerSecond()));
  }
}
