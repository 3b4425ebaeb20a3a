package org.vpndiag.cli.render;

import java.util.List;
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
    return of(evidence, evidence.source());
  }

  /** The same with the file's mere name. */
  static String brief(Evidence evidence) {
    return of(evidence, name(evidence));
  }

  /** Whether the source is a capture, and the mere name tells which of the evidence's captures. */
  static boolean isOneCapture(Evidence evidence, List<Evidence> all) {
    return all.stream()
            .anyMatch(o -> o instanceof PacketEvidence && o.source().equals(evidence.source()))
        && all.stream()
            .filter(other -> name(other).equals(name(evidence)))
            .allMatch(other -> other.source().equals(evidence.source()));
  }

  private static String name(Evidence evidence) {
    return evidence.source().substring(evidence.source().lastIndexOf('/') + 1);
  }

  private static String of(Evidence evidence, String source) {
    if (evidence instanceof LineEvidence line) {
      return source + ":" + line.line();
    }
    if (evidence instanceof PacketEvidence packet) {
      return source + " #" + packet.packet();
    }
    if (evidence instanceof ExchangeEvidence exchange) {
      return source + " exchange " + exchange.exchange();
    }
    return source;
  }

  /** What stands there, or that something does not. */
  static Words quoted(Evidence evidence) {
    Words words = words(evidence);
    return evidence instanceof AbsenceEvidence
        ? new Words(Labels.NOT_PRESENT.en() + words.en(), Labels.NOT_PRESENT.ja() + words.ja())
        : words;
  }

  /** What stands there, or does not. */
  static Words words(Evidence evidence) {
    if (evidence instanceof AbsenceEvidence absence) {
      return new Words(absence.text(), absence.japanese());
    }
    return evidence instanceof PacketEvidence packet
        ? new Words(packet.text(), packet.japanese())
        : Words.same(evidence.text());
  }
}
