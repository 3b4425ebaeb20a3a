package org.vpndiag.log;

import java.util.List;
import java.util.Set;
import org.vpndiag.attempt.Attempts;
import org.vpndiag.document.Reading;
import org.vpndiag.fact.FactType;

/**
 * What a log tells.
 *
 * @param reading the facts of the attempt that decides; records and ignored are counted in lines of
 *     known programs, understood and not
 * @param parts what was counted in each document, in their order
 * @param attempts the attempts, and which of them decides
 * @param lines how many lines were looked at
 * @param notUnderstood the first lines of known programs that no catalogue knows
 */
public record LogReading(
    Reading reading,
    List<Part> parts,
    Attempts attempts,
    long lines,
    List<UnknownLine> notUnderstood) {

  /**
   * One document of several that were read together.
   *
   * @param covers the types of facts that its programs would have told
   * @param records how many lines were understood
   * @param ignored how many lines of known programs were not
   */
  public record Part(Set<FactType> covers, long records, long ignored) {

    /** Keeps its own copy. */
    public Part {
      covers = Set.copyOf(covers);
    }
  }

  /** Keeps its own copies. */
  public LogReading {
    parts = List.copyOf(parts);
    notUnderstood = List.copyOf(notUnderstood);
  }
}
