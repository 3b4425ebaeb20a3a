package org.vpndiag.wire.isakmp;

/**
 * Why the reading of a message stopped.
 *
 * @param kind whose fault it is
 * @param offset the byte of the message at which it stopped
 * @param reason what was expected there
 */
public record Flaw(Kind kind, int offset, String reason) {

  /** Whose fault an unreadable message is. */
  public enum Kind {
    /** The sender's, or it was damaged. */
    MALFORMED,
    /** The capture's: the message goes on behind what was recorded. */
    TRUNCATED
  }

  /** Whether the message itself may be whole. */
  public boolean isTruncation() {
    return kind == Kind.TRUNCATED;
  }

  @Override
  public String toString() {
    return (isTruncation() ? "truncated" : "malformed") + " at byte " + offset + ": " + reason;
  }
}
