package org.vpndiag.probe;

import org.jspecify.annotations.Nullable;

/**
 * What Aggressive Mode led to.
 *
 * @param outcome {@code accepted}, {@code silent}, or the name of the notify that refuses; empty
 *     when it was not asked
 * @param chosen the proposal that was chosen; null unless accepted
 */
public record AggressiveResult(String outcome, @Nullable Phase1Proposal chosen) {
  static final AggressiveResult NOT_ASKED = new AggressiveResult("", null);

  /** Whether a server answers it, and so gives anyone a hash of its pre-shared key. */
  public boolean accepted() {
    return chosen != null;
  }
}
