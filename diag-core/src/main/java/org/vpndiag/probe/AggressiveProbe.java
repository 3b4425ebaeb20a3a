package org.vpndiag.probe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.vpndiag.wire.ikev1.NotifyTypes;

/** Finds out whether a responder speaks Aggressive Mode, in which the initiator fixes the group. */
final class AggressiveProbe {
  /** Groups and the length of their public values in bytes: the usual ones first. */
  private static final int[][] GROUPS = {{2, 128}, {14, 256}, {5, 192}, {15, 384}, {16, 512}};

  /** So many transforms beside the longest public value fit 1,200 bytes. */
  private static final int MOST = 15;

  private final Exchanger exchanger;
  private final ProbeSettings settings;
  private final RandomGenerator random;

  AggressiveProbe(Exchanger exchanger, ProbeSettings settings, RandomGenerator random) {
    this.exchanger = exchanger;
    this.settings = settings;
    this.random = random;
  }

  /**
   * Asks until something is accepted, or Aggressive Mode itself refused: first for what is accepted
   * in Main Mode, then for what is common, then for the rest of each usual group.
   */
  AggressiveResult run(List<AcceptedProposal> mainMode) throws IOException {
    AggressiveResult last = AggressiveResult.NOT_ASKED;
    for (List<Phase1Proposal> offer : offers(mainMode)) {
      last = ask(offer);
      boolean onlyTheProposals =
          last.outcome().equals(NotifyTypes.NAMES.name(NotifyTypes.NO_PROPOSAL_CHOSEN));
      if (!onlyTheProposals && !last.outcome().equals(AggressiveOffer.SILENT)) {
        return last;
      }
    }
    return last;
  }

  private List<List<Phase1Proposal>> offers(List<AcceptedProposal> mainMode) {
    Set<Phase1Proposal> all = new LinkedHashSet<>();
    mainMode.forEach(each -> all.add(each.proposal()));
    if (!settings.custom()) {
      all.addAll(Universe.common());
    }
    all.addAll(settings.universe());
    Map<Integer, List<List<Phase1Proposal>>> byRound = new TreeMap<>();
    for (int[] group : GROUPS) {
      List<Phase1Proposal> fitting = all.stream().filter(p -> p.group() == group[0]).toList();
      for (int from = 0; from < fitting.size(); from += MOST) {
        List<Phase1Proposal> offer = fitting.subList(from, Math.min(from + MOST, fitting.size()));
        byRound.computeIfAbsent(from, round -> new ArrayList<>()).add(offer);
      }
    }
    return byRound.values().stream().flatMap(List::stream).toList();
  }

  private AggressiveResult ask(List<Phase1Proposal> offer) throws IOException {
    int length = 0;
    for (int[] group : GROUPS) {
      length = group[0] == offer.get(0).group() ? group[1] : length;
    }
    AggressiveOffer request =
        new AggressiveOffer(
            random.nextLong(), offer, settings.aggressive().orElse(""), length, random);
    return request.outcome(exchanger.ask(request));
  }
}
