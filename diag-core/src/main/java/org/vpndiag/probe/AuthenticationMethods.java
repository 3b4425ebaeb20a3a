package org.vpndiag.probe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds out with which authentication methods a responder accepts anything, by one offer a method:
 * Libreswan is silent to a method for which it has no connection, and to XAUTH beside PSK.
 */
final class AuthenticationMethods {
  private final MainMode mode;

  AuthenticationMethods(MainMode mode) {
    this.mode = mode;
  }

  /**
   * The methods to ask everything for: PSK alone where something common is accepted with it, else
   * those with which something is, and PSK last.
   */
  List<Integer> worthAsking() throws IOException {
    if (!chosen().contains(Phase1Proposal.PSK)) {
      ask(chosen());
    }
    Set<Integer> methods = chosen();
    if (methods.contains(Phase1Proposal.PSK)) {
      return List.of(Phase1Proposal.PSK);
    }
    methods.add(Phase1Proposal.PSK);
    return List.copyOf(methods);
  }

  private Set<Integer> chosen() {
    Set<Integer> methods = new LinkedHashSet<>();
    for (MainMode.Seen each : mode.seen()) {
      each.offer().chosen(each.answer()).ifPresent(p -> methods.add(p.authentication()));
    }
    return methods;
  }

  private void ask(Set<Integer> known) throws IOException {
    List<Phase1Proposal> common = Universe.common();
    List<List<Phase1Proposal>> offers = new ArrayList<>();
    for (int method : Universe.AUTHENTICATION) {
      if (!known.contains(method) && !refused(method)) {
        offers.add(common.stream().map(p -> p.with(method)).toList());
      }
    }
    mode.askTogether(offers);
  }

  /** Whether silence to a method is no refusal of ciphers, which this responder puts in words. */
  boolean absent(int method) {
    return mode.refusesByNotify() && !refused(method) && !chosen().contains(method);
  }

  private boolean refused(int method) {
    return mode.seen().stream()
        .filter(each -> each.offer().chosen(each.answer()).isEmpty())
        .anyMatch(each -> each.offer().offered().get(0).authentication() == method);
  }
}
