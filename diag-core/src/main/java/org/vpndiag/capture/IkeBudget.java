package org.vpndiag.capture;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.vpndiag.report.Words;

/**
 * What all IKE sessions of a capture keep together; the last attempts decide, the oldest give way.
 */
final class IkeBudget {
  static final int MESSAGES = 10_000;
  private static final int OFFERS = 100_000;

  private final Set<IkeDialogue> exchanges = new LinkedHashSet<>();
  private int offers;
  private int messages;
  private long forgotten;

  /** Whether one more offer may be kept. */
  boolean takeOffer() {
    return offers++ < OFFERS;
  }

  /** One more message is kept of an exchange. */
  void keep(IkeDialogue exchange) {
    exchanges.add(exchange);
    messages++;
    while (messages > MESSAGES) {
      IkeDialogue oldest = exchanges.iterator().next();
      if (oldest == exchange) {
        return;
      }
      forgotten += drop(oldest);
    }
  }

  /** Has an exchange forgotten; how many messages it had. */
  int drop(IkeDialogue exchange) {
    exchanges.remove(exchange);
    int dropped = exchange.forget();
    messages -= dropped;
    return dropped;
  }

  /** How many messages were forgotten. */
  Optional<Limit> reached() {
    return forgotten == 0
        ? Optional.empty()
        : Optional.of(new Limit(new Words("IKE messages", "IKE メッセージ"), MESSAGES, forgotten));
  }
}
