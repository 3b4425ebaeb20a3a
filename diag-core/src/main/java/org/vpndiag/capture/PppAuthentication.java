package org.vpndiag.capture;

import org.jspecify.annotations.Nullable;

/**
 * One end's proof of who it is.
 *
 * @param method {@code PAP}, {@code MS-CHAPv2}, …
 * @param peer who had to prove it, by the address of what carries the link
 * @param outcome how it ended
 * @param message the verifier's words; empty when there are none
 * @param error the error number of MS-CHAPv2; null when there is none
 * @param seen the packet that decided, or the last one
 */
public record PppAuthentication(
    String method,
    String peer,
    Outcome outcome,
    String message,
    @Nullable Integer error,
    Seen seen) {

  /** How an authentication ended. */
  public enum Outcome {
    SUCCEEDED,
    FAILED,
    UNANSWERED
  }
}
