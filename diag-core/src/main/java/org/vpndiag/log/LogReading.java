package org.vpndiag.log;

import java.util.List;
import org.vpndiag.attempt.Attempts;
import org.vpndiag.document.Reading;
import org.vpndiag.evidence.LineEvidence;

/**
 * What a log tells.
 *
 * @param reading the facts of the attempt that decides; records and ignored are counted in lines of
 *     known programs, understood and not
 * @param attempts the attempts, and which of them decides
 * @param lines how many lines were looked at
 * @param notUnderstood the first lines of known programs that no catalogue knows
 */
public record LogReading(
    Reading reading, Attempts attempts, long lines, List<LineEvidence> notUnderstood) {

  /** Keeps its own copies. */
  public LogReading {
    notUnderstood = List.copyOf(notUnderstood);
  }
}
