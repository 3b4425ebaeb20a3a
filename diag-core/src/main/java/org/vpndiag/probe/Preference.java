package org.vpndiag.probe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vpndiag.probe.Ikev1Result.Order;

/** Whose order of preference decides in Main Mode, and what a responder's is. */
final class Preference {
  /** Up to how many accepted proposals their order is asked for. */
  private static final int LONGEST_ORDERED = 12;

  private final MainMode mode;

  Preference(MainMode mode) {
    this.mode = mode;
  }

  /** Who decides: known from a choice of something later in the offer, or from asking reversed. */
  Order order(Set<Phase1Proposal> accepted) throws IOException {
    Phase1Proposal preferred = null;
    Phase1Proposal other = null;
    for (MainMode.Seen each : mode.seen()) {
      Optional<Phase1Proposal> chosen = each.offer().chosen(each.answer());
      List<Phase1Proposal> alike =
          each.offer().offered().stream().filter(accepted::contains).toList();
      if (chosen.isPresent() && accepted.contains(chosen.get()) && alike.size() > 1) {
        if (!alike.get(0).equals(chosen.get())) {
          return Order.RESPONDER;
        }
        preferred = chosen.get();
        other = alike.get(1);
      }
    }
    return preferred == null || other == null ? Order.UNKNOWN : askReversed(other, preferred);
  }

  private Order askReversed(Phase1Proposal other, Phase1Proposal preferred) throws IOException {
    if (!(mode.once(List.of(other, preferred)) instanceof MainModeAnswer.Accepted accepted)) {
      return Order.UNKNOWN;
    }
    return accepted.chosen().equals(other) ? Order.INITIATOR : Order.RESPONDER;
  }

  /**
   * What is accepted in the responder's order, unless that is too much to ask for: offers all and
   * takes out what is chosen, which is preferred to the rest.
   */
  Map<Phase1Proposal, Proof> ordered(Map<Phase1Proposal, Proof> accepted) throws IOException {
    if (accepted.size() > LONGEST_ORDERED) {
      return accepted;
    }
    Map<Phase1Proposal, Proof> ordered = new LinkedHashMap<>();
    List<Phase1Proposal> left = new ArrayList<>(accepted.keySet());
    while (left.size() > 1
        && mode.once(left) instanceof MainModeAnswer.Accepted hit
        && left.remove(hit.chosen())) {
      ordered.put(hit.chosen(), Proof.REPLY);
    }
    accepted.forEach(ordered::putIfAbsent);
    return ordered;
  }
}
