package org.vpndiag.cli.render;

import org.vpndiag.evidence.AbsenceEvidence;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.evidence.ExchangeEvidence;
import org.vpndiag.evidence.LineEvidence;
import org.vpndiag.evidence.PacketEvidence;
import org.vpndiag.report.Words;

/** Where evidence stands, in the form in which one opens it. */
final class Places {
  private Places() {}

  static String of(Evidence evidence) {
    if (evidence instanceof LineEvidence line) {
      return line.source() + ":" + line.line();
    }
    if (evidence instanceof PacketEvidence packet) {
      return packet.source() + " #" + packet.packet();
    }
    if (evidence instanceof ExchangeEvidence exchange) {
      return exchange.source() + " exchange " + exchange.exchange();
    }
    return ((AbsenceEvidence) evidence).source();
  }

  /** What stands there, or that something does not. */
  static Words quoted(Evidence evidence) {
    return evidence instanceof AbsenceEvidence absence
        ? new Words(
            Labels.NOT_PRESENT.en() + absence.text(), Labels.NOT_PRESENT.ja() + absence.japanese())
        : Words.same(evidence.text());
  }
}
