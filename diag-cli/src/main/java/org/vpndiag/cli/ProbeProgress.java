package org.vpndiag.cli;

import java.time.Duration;
import java.util.function.Consumer;
import org.vpndiag.probe.Phase1Proposal;
import org.vpndiag.probe.ProbeListener;
import org.vpndiag.probe.Sweep;
import org.vpndiag.report.Words;

/** Says how far a probe is. */
final class ProbeProgress implements ProbeListener, Sweep.Progress {
  private final Consumer<Words> say;
  private String address = "";

  ProbeProgress(Consumer<Words> say) {
    this.say = say;
  }

  /** From now on it is about this server. */
  void about(String asked) {
    address = asked;
  }

  @Override
  public void accepted(Phase1Proposal strongest) {
    say.accept(
        new Words(address + ": accepts " + strongest, address + ": " + strongest + " を受け入れます"));
  }

  @Override
  public void silent() {
    say.accept(
        new Words(
            address + ": no answer to what is common; asking for the rest, and on UDP 4500",
            address + ": 一般的な提案に応答がありません。残りの提案と UDP 4500 を試します"));
  }

  @Override
  public void waiting(Duration duration) {
    long seconds = duration.toSeconds();
    say.accept(
        new Words(
            address + ": no more answers; waiting " + seconds + " s for a limit to pass",
            address + ": 応答が止まりました。制限が解けるまで " + seconds + " 秒待ちます"));
  }

  @Override
  public void sent(long sent, int answered) {
    say.accept(
        new Words(
            "%,d packets sent, %,d addresses answered".formatted(sent, answered),
            "送信 %,d パケット、応答したアドレス %,d 個".formatted(sent, answered)));
  }
}
