package org.vpndiag.capture;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.vpndiag.report.Words;

/**
 * What all IKE sessions of a capture keep together; the last attempts decide, the oldest give way.
 */
final class IkeBudget {
  static final int MESSAGES = 20_000;
  private static final int OFFERS = 100_000;

  private final Queue<IkeDialogue> exchanges = new ArrayDeque<>();
  private int offers;
  private int messages;
  private long forgotten;

  /** Whether one more offer may be kept. */
  boolean takeOffer() {
    return offers++ < OFFERS;
  }

  /** One more message is kept of an exchange, its first or a further one. */
  void keep(IkeDialogue exchange, boolean first) {
    if (first) {
      exchanges.add(exchange);
    }
    messages++;
    while (messages > MESSAGES && exchanges.element() != exchange) {
      int dropped = exchanges.remove().forget();
      messages -= dropped;
      forgotten += dropped;
    }
  }

  /** How many messages were forgotten. */
  Optional<Limit> reached() {
    return forgotten == 0
        ? Optional.empty()
        : Optional.of(new Limit(new Words("IKE messages", "IKE メッセージ"), MESSAGES, forgotten));
  }
}
