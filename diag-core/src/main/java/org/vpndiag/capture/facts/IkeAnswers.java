package org.vpndiag.capture.facts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.IkeExchange;
import org.vpndiag.capture.IkeMessage;
import org.vpndiag.capture.IkeSession;

/**
 * Which of the initiator's messages in a session were answered.
 *
 * @param initiator its address
 * @param end when the capture ends; null where it has no packets
 */
record IkeAnswers(IkeSession session, String initiator, @Nullable Instant end) {
  private static final Duration SILENCE = Duration.ofSeconds(10);

  /** A capture that ends soon after a message was first sent proves no silence. */
  boolean mayStillCome(IkeMessage message) {
    return !isThere(message) && isAtEnd(message);
  }

  /** Whether the capture ends soon after a message was first sent. */
  boolean isAtEnd(IkeMessage message) {
    return end != null && end.isBefore(message.first().time().plus(SILENCE));
  }

  /** Also a refusal in an exchange of its own is an answer. */
  boolean isThere(IkeMessage message) {
    return session
        .keptMessages()
        .anyMatch(
            m ->
                !m.source().equals(initiator)
                    && !m.isPiece()
                    && m.first().packet() > message.first().packet());
  }

  /** Whether an exchange goes on only once the message is answered. */
  boolean isAwaited(IkeExchange exchange, IkeMessage message) {
    if (!session.isFirstVersion()) {
      return !message.response();
    }
    return switch (exchange.name()) {
      case "IDENTITY_PROTECTION" -> true;
      case "AGGRESSIVE", "QUICK" -> message.number() == 1;
      default -> false;
    };
  }
}
