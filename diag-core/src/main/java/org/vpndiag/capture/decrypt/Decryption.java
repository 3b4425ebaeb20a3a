package org.vpndiag.capture.decrypt;

import java.util.List;

/**
 * What decrypting came to.
 *
 * @param associations how many SAs have usable keys
 * @param packets how many packets were decrypted
 * @param problems masked, unsupported and wrong keys, in words
 */
public record Decryption(int associations, long packets, List<String> problems) {

  /** Keeps its own copy. */
  public Decryption {
    problems = List.copyOf(problems);
  }
}
