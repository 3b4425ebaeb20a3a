package org.vpndiag.capture.decrypt;

import java.util.List;
import org.vpndiag.report.Words;

/**
 * What decrypting came to.
 *
 * @param associations how many SAs have usable keys
 * @param packets how many packets were decrypted
 * @param cut how many could not be, for the snap length cut them
 * @param problems masked, unsupported, wrong and missing keys
 */
public record Decryption(int associations, long packets, long cut, List<Words> problems) {

  /** Keeps its own copy. */
  public Decryption {
    problems = List.copyOf(problems);
  }
}
