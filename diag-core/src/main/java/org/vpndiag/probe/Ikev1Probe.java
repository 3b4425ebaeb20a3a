package org.vpndiag.probe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.vpndiag.probe.Ikev1Result.AuthenticationCheck;
import org.vpndiag.probe.Ikev1Result.Order;
import org.vpndiag.probe.Ikev1Result.Refusal;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ikev1.Phase1Suite;
import org.vpndiag.wire.isakmp.VendorIds;

/** Finds all that a responder accepts in phase 1 of IKEv1, and how it chooses and refuses. */
final class Ikev1Probe {
  /** An authentication method that does not exist. */
  private static final int BOGUS_METHOD = 222;

  private static final long[] OTHER_LIFETIMES = {3_600, 86_400, 0};
  private static final List<Slice> OFFERED_VENDOR_IDS =
      List.of(
          VendorIds.RFC_3947, VendorIds.NAT_T_02_NEWLINE, VendorIds.FRAGMENTATION, VendorIds.DPD);

  private final MainMode mode;
  private final ProbeSettings settings;
  private final RandomGenerator random;
  private final ProbeListener listener;
  private final Allowance allowance;
  private final MainModeOffer first;
  private Reach reach = Reach.NOT_ASKED;
  private boolean complete;
  private AuthenticationCheck check = AuthenticationCheck.UNKNOWN;

  Ikev1Probe(
      Exchanger exchanger,
      Allowance allowance,
      ProbeSettings settings,
      RandomGenerator random,
      ProbeListener listener) {
    this.mode = new MainMode(exchanger, random, listener);
    this.settings = settings;
    this.random = random;
    this.listener = listener;
    this.allowance = allowance;
    List<Phase1Proposal> opening = Universe.wellKnown();
    this.first = mode.offer(opening, OFFERED_VENDOR_IDS);
  }

  /** The first request, to be asked with others: what is common in the field. */
  MainModeOffer first() {
    return first;
  }

  /**
   * Finds everything, after the reply to the first request.
   *
   * @param evenIfSilent whether to ask on after silence: it may be a silent refusal
   */
  Ikev1Result run(Reply reply, boolean evenIfSilent) throws IOException {
    int before = allowance.exchangesUsed();
    mode.note(first, reply);
    reach = Reach.of(reply);
    Map<Phase1Proposal, Proof> accepted = new LinkedHashMap<>();
    if (reach == Reach.ANSWERED || (reach == Reach.SILENT && evenIfSilent)) {
      accepted.putAll(enumerate());
    }
    Preference preference = new Preference(mode);
    Order order = preference.order(accepted.keySet());
    if (order == Order.RESPONDER) {
      accepted = preference.ordered(accepted);
    }
    int used = 1 + allowance.exchangesUsed() - before;
    return new Ikev1Result(
        reach, sorted(accepted, order), order, refusal(), check, mode.lifetime(), complete, used);
  }

  /** A new offer of what was answered last. */
  MainModeOffer likeAnswered() {
    List<MainMode.Seen> seen = mode.seen();
    MainModeOffer last = seen.isEmpty() ? first : seen.get(seen.size() - 1).offer();
    return mode.offer(last.offered(), OFFERED_VENDOR_IDS);
  }

  /** Every answer so far, for what else it shows. */
  List<MainMode.Seen> seen() {
    return mode.seen();
  }

  boolean answered() {
    return mode.everAnswered();
  }

  boolean limited() {
    return mode.limited();
  }

  private Map<Phase1Proposal, Proof> enumerate() throws IOException {
    complete = true;
    Map<Phase1Proposal, Proof> accepted =
        settings.custom() ? named(settings.universe()) : everything();
    if (mode.everAnswered()) {
      reach = Reach.ANSWERED;
    }
    if (!settings.custom() && accepted.isEmpty() && reach == Reach.ANSWERED && !mode.limited()) {
      accepted = otherLifetimes();
    } else if (!accepted.isEmpty() && !mode.limited()) {
      confirmStrongest(accepted);
      checkAuthentication(accepted);
    }
    return accepted;
  }

  /** One method of authentication after the other: mixed, some responders ignore them. */
  private Map<Phase1Proposal, Proof> named(List<Phase1Proposal> universe) throws IOException {
    Map<Integer, List<Phase1Proposal>> byMethod = new LinkedHashMap<>();
    universe.forEach(
        p -> byMethod.computeIfAbsent(p.authentication(), m -> new ArrayList<>()).add(p));
    Map<Phase1Proposal, Proof> accepted = new LinkedHashMap<>();
    for (List<Phase1Proposal> each : byMethod.values()) {
      accepted.putAll(enumerate(each));
    }
    return accepted;
  }

  private Map<Phase1Proposal, Proof> everything() throws IOException {
    AuthenticationMethods methods = new AuthenticationMethods(mode);
    if (reach == Reach.SILENT) {
      listener.silent();
    }
    Map<Phase1Proposal, Proof> accepted = new LinkedHashMap<>();
    for (int method : methods.worthAsking()) {
      if (!methods.absent(method)) {
        accepted.putAll(enumerate(with(method, settings.universe())));
      }
    }
    return accepted;
  }

  private Map<Phase1Proposal, Proof> enumerate(List<Phase1Proposal> universe) throws IOException {
    if (!mode.everAnswered()) {
      mode.silentRefuser();
    }
    boolean infer = !settings.thorough() && !mode.refusesSilently();
    Enumeration run = new Enumeration(mode, universe, infer, random, listener);
    Map<Phase1Proposal, Proof> accepted = run.run();
    complete &= run.unknown().isEmpty();
    return accepted;
  }

  private Map<Phase1Proposal, Proof> otherLifetimes() throws IOException {
    List<Phase1Proposal> common = Universe.common();
    long usual = mode.lifetime();
    for (long lifetime : OTHER_LIFETIMES) {
      mode.lifetime(lifetime);
      if (mode.once(common) instanceof MainModeAnswer.Accepted) {
        return enumerate(settings.universe());
      }
    }
    mode.lifetime(usual);
    return Map.of();
  }

  /** What is suggested must have been chosen once. */
  private void confirmStrongest(Map<Phase1Proposal, Proof> accepted) throws IOException {
    Phase1Proposal strongest =
        accepted.keySet().stream().min(Phase1Proposal.STRONGEST_FIRST).orElseThrow();
    if (accepted.get(strongest) == Proof.INFERRED) {
      if (mode.ask(List.of(strongest)) instanceof MainModeAnswer.Accepted) {
        accepted.put(strongest, Proof.REPLY);
        listener.accepted(strongest);
      } else {
        accepted.remove(strongest);
        complete = false;
      }
    }
  }

  private static List<Phase1Proposal> with(int method, List<Phase1Proposal> proposals) {
    return proposals.stream().map(p -> p.with(method)).toList();
  }

  /** A responder that takes a method which does not exist does not look at it. */
  private void checkAuthentication(Map<Phase1Proposal, Proof> accepted) throws IOException {
    Phase1Proposal proven = proven(accepted).get(0);
    MainModeAnswer answer = mode.once(List.of(proven.with(BOGUS_METHOD)));
    if (answer instanceof MainModeAnswer.Accepted) {
      check = AuthenticationCheck.NOT_REVEALED;
      return;
    }
    check = AuthenticationCheck.CHECKED;
    if (!settings.custom()) {
      accepted.putAll(otherMethods(proven, accepted.keySet()));
    }
  }

  /** What is accepted with other methods too; all of it in a thorough run, else one of each. */
  private Map<Phase1Proposal, Proof> otherMethods(Phase1Proposal proven, Set<Phase1Proposal> known)
      throws IOException {
    List<List<Phase1Proposal>> others = new ArrayList<>();
    for (int method : Universe.AUTHENTICATION) {
      if (known.stream().noneMatch(p -> p.authentication() == method)) {
        others.add(List.of(proven.with(method)));
      }
    }
    Map<Phase1Proposal, Proof> more = new LinkedHashMap<>();
    for (MainModeAnswer each : mode.askTogether(others)) {
      if (each instanceof MainModeAnswer.Accepted hit) {
        more.put(hit.chosen(), Proof.REPLY);
        if (settings.thorough()) {
          more.putAll(enumerate(with(hit.chosen().authentication(), settings.universe())));
        }
      }
    }
    return more;
  }

  private static List<Phase1Proposal> proven(Map<Phase1Proposal, Proof> accepted) {
    return accepted.entrySet().stream()
        .filter(e -> e.getValue() == Proof.REPLY)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<AcceptedProposal> sorted(Map<Phase1Proposal, Proof> accepted, Order order) {
    List<AcceptedProposal> all = new ArrayList<>();
    Map<Phase1Proposal, Long> lifetimes = lifetimes();
    accepted.forEach(
        (proposal, proof) ->
            all.add(new AcceptedProposal(proposal, lifetimes.get(proposal), proof)));
    if (order != Order.RESPONDER) {
      all.sort(Comparator.comparing(AcceptedProposal::proposal, Phase1Proposal.STRONGEST_FIRST));
    }
    return all;
  }

  private Map<Phase1Proposal, Long> lifetimes() {
    Map<Phase1Proposal, Long> lifetimes = new LinkedHashMap<>();
    for (MainMode.Seen each : mode.seen()) {
      Long seconds =
          MainModeOffer.suite(each.answer()).map(Phase1Suite::lifetimeSeconds).orElse(null);
      Optional<Phase1Proposal> chosen = each.offer().chosen(each.answer());
      if (seconds != null && chosen.isPresent()) {
        lifetimes.put(chosen.get(), seconds);
      }
    }
    return lifetimes;
  }

  private Refusal refusal() {
    return mode.seen().stream()
        .map(each -> Refusal.of(each.answer()))
        .filter(each -> each != Refusal.NONE)
        .findFirst()
        .orElse(mode.refusesSilently() && reach == Reach.ANSWERED ? Refusal.SILENT : Refusal.NONE);
  }
}
