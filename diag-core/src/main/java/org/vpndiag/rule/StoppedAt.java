package org.vpndiag.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.report.Confidence;
import org.vpndiag.report.Diagnosis;
import org.vpndiag.report.Role;
import org.vpndiag.report.Severity;
import org.vpndiag.report.Words;

/**
 * What the ladder itself says where no rule explains a failure: how far it got, what was last seen,
 * and what to look at next.
 */
final class StoppedAt {
  private static final Words LOST_NEXT =
      new Words(
          "One source tells of the time when this was up, a newer one shows that it is no more; the"
              + " newer one counts. A status or a table without a time of its own is taken for newer"
              + " than a log: if it is older than this attempt, take it again. Otherwise what ended"
              + " it lies between the two: a restart of the daemon, a lifetime that ran out, the"
              + " other side. Bring the connection up again and read what the log says next.",
          "ある情報源はこれが有効だった時点を示し、より新しい情報源はもう有効でないことを示しています。"
              + "新しいほうを採用します。時刻を持たない状態表示やテーブルはログより新しいものとみなします。"
              + "この接続の試みより前に取得したものであれば、取得し直してください。"
              + "そうでなければ、その間に終わった原因（デーモンの再起動、有効期間の満了、相手側の切断など）があります。"
              + "接続し直して、その後のログを確認してください。");

  private static final Words TAKEN_DOWN_NEXT =
      new Words(
          "It was up, and what is quoted last took it down. Why is told by what stands before that, or"
              + " by the other side's log; whoever ended it on purpose has no fault to look for.",
          "一度は有効でしたが、最後に引用した行で終わっています。"
              + "理由はその直前の行、または相手側のログに示されています。"
              + "意図的に切断したのであれば、障害ではありません。");

  private StoppedAt() {}

  private static Words lost(Rung rung) {
    return new Words(
        "This was so and is no more: " + rung.title().en() + ".",
        "次の状態だったものが失われています: " + rung.title().ja() + "。");
  }

  /** The lowest rung of an attempt that evidence says is down; empty without an attempt. */
  static Optional<Diagnosis> diagnosis(List<RungState> ladder) {
    for (int i = 0; i < ladder.size(); i++) {
      RungState rung = ladder.get(i);
      if (rung.failed() && !rung.draggedDown() && attempted(ladder, i)) {
        return Optional.of(diagnosis(rung, lastUpBelow(ladder, i)));
      }
    }
    return Optional.empty();
  }

  /** A rung that nothing tried to reach is not a failure. */
  private static boolean attempted(List<RungState> ladder, int index) {
    return ladder.subList(0, index + 1).stream()
        .anyMatch(r -> r.rung().attempt() && (r.isUp() || r.failed()));
  }

  private static List<Evidence> lastUpBelow(List<RungState> ladder, int index) {
    return ladder.subList(0, index).stream()
        .filter(RungState::isUp)
        .reduce((lower, upper) -> upper)
        .map(RungState::evidence)
        .orElse(List.of());
  }

  private static Words afterLoss(RungState state) {
    return state.lostUnseen() ? LOST_NEXT : TAKEN_DOWN_NEXT;
  }

  private static Diagnosis diagnosis(RungState state, List<Evidence> lastSeen) {
    Rung rung = state.rung();
    boolean lost = state.state() == RungState.State.LOST;
    Words title = lost ? lost(rung) : rung.stopped();
    Words next = lost ? afterLoss(state) : rung.next();
    List<Evidence> evidence =
        Stream.concat(lastSeen.stream(), state.evidence().stream()).distinct().toList();
    return new Diagnosis(
        "stopped-at-" + rung.id(),
        Role.ROOT_CAUSE,
        rung.stage(),
        Severity.ERROR,
        Confidence.POSSIBLE,
        title,
        next,
        evidence,
        List.of(),
        List.of(),
        List.of());
  }
}
