package org.vpndiag.probe;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.IsakmpMessage;

/**
 * Makes offers in Main Mode and tells what silence means. Silence after an answer can be a refusal
 * (racoon), a lost packet, or a limit (strongSwan ignores an address with five half-open
 * exchanges); the canary, an offer that was answered before, tells them apart.
 */
final class MainMode {
  /** Transforms of a message: with a lifetime it stays below 1,200 bytes and is not fragmented. */
  static final int CHUNK = 30;

  /** How long strongSwan keeps a half-open exchange. */
  private static final Duration HALF_OPEN_TIMEOUT = Duration.ofSeconds(30);

  private static final int WINDOW_OF_SILENT_REFUSER = 20;

  /** Below strongSwan's limit of half-open exchanges. */
  private static final int WINDOW = 4;

  /** An answered offer. */
  record Seen(MainModeOffer offer, IsakmpMessage answer) {}

  private final Exchanger exchanger;
  private final RandomGenerator random;
  private final ProbeListener listener;
  private final List<Seen> seen = new ArrayList<>();
  private long lifetime = MainModeOffer.USUAL_LIFETIME;
  private @Nullable Seen canary;
  private boolean refusesByNotify;
  private boolean refusesSilently;
  private boolean waited;
  private boolean limited;

  MainMode(Exchanger exchanger, RandomGenerator random, ProbeListener listener) {
    this.exchanger = exchanger;
    this.random = random;
    this.listener = listener;
  }

  /** Sets the lifetime of all offers from now on, in seconds; 0 for none. */
  void lifetime(long seconds) {
    lifetime = seconds;
  }

  long lifetime() {
    return lifetime;
  }

  /** An offer, to be asked with others. */
  MainModeOffer offer(List<Phase1Proposal> proposals, List<Slice> vendorIds) {
    return new MainModeOffer(random.nextLong(), random.nextInt(), proposals, lifetime, vendorIds);
  }

  /** Takes note of a reply that was asked for elsewhere. */
  MainModeAnswer note(MainModeOffer offer, Reply reply) {
    for (Exchanger.Late late : exchanger.late()) {
      if (late.request() instanceof MainModeOffer overdue) {
        answered(overdue, late.answer());
      }
    }
    return reply instanceof Reply.Answer answer
        ? answered(offer, answer.message())
        : new MainModeAnswer.Unknown();
  }

  private MainModeAnswer answered(MainModeOffer offer, IsakmpMessage answer) {
    Seen now = new Seen(offer, answer);
    seen.add(now);
    Optional<Phase1Proposal> chosen = offer.chosen(answer);
    if (chosen.isEmpty()) {
      refusesByNotify = true;
      canary = canary == null ? now : canary;
      return new MainModeAnswer.Refused();
    }
    canary = now;
    return new MainModeAnswer.Accepted(chosen.get());
  }

  /** Offers without asking what silence means. */
  MainModeAnswer once(List<Phase1Proposal> proposals) throws IOException {
    MainModeOffer offer = offer(proposals, List.of());
    return note(offer, exchanger.ask(offer));
  }

  /** Offers, and finds out what silence means. */
  MainModeAnswer ask(List<Phase1Proposal> proposals) throws IOException {
    if (limited) {
      return new MainModeAnswer.Unknown();
    }
    MainModeOffer offer = offer(proposals, List.of());
    Reply reply = exchanger.ask(offer);
    MainModeAnswer answer = note(offer, reply);
    boolean silent = !(reply instanceof Reply.Answer) && !(reply instanceof Reply.NotSent);
    return silent && canary != null ? explain(proposals) : answer;
  }

  private MainModeAnswer explain(List<Phase1Proposal> proposals) throws IOException {
    if (refusesSilently) {
      return new MainModeAnswer.Refused();
    }
    if (!canaryAnswers()) {
      if (exchanger.exhausted()) {
        return new MainModeAnswer.Unknown();
      }
      return waited ? stop() : waitAndAskAgain(proposals);
    }
    if (refusesByNotify) {
      // It says no in words, so this was lost, or is refused before the transforms are looked at.
      MainModeAnswer again = once(proposals);
      return again instanceof MainModeAnswer.Unknown ? new MainModeAnswer.Refused() : again;
    }
    refusesSilently = true;
    return new MainModeAnswer.Refused();
  }

  private MainModeAnswer waitAndAskAgain(List<Phase1Proposal> proposals) throws IOException {
    waited = true;
    listener.waiting(HALF_OPEN_TIMEOUT);
    exchanger.pause(HALF_OPEN_TIMEOUT.plusSeconds(1));
    return canaryAnswers() ? ask(proposals) : stop();
  }

  private MainModeAnswer stop() {
    limited = true;
    return new MainModeAnswer.Unknown();
  }

  private boolean canaryAnswers() throws IOException {
    return canary != null && !(once(canary.offer().offered()) instanceof MainModeAnswer.Unknown);
  }

  /** Asks several offers at a time, each for itself; silence is a refusal. */
  List<MainModeAnswer> askTogether(List<List<Phase1Proposal>> offers) throws IOException {
    List<MainModeOffer> requests = new ArrayList<>();
    offers.forEach(proposals -> requests.add(offer(proposals, List.of())));
    List<Reply> replies =
        exchanger.ask(
            requests, refusesSilently || !everAnswered() ? WINDOW_OF_SILENT_REFUSER : WINDOW);
    List<MainModeAnswer> answers = new ArrayList<>();
    for (int i = 0; i < replies.size(); i++) {
      MainModeAnswer answer = note(requests.get(i), replies.get(i));
      boolean refused = !(replies.get(i) instanceof Reply.NotSent);
      answers.add(
          answer instanceof MainModeAnswer.Unknown && refused
              ? new MainModeAnswer.Refused()
              : answer);
    }
    return answers;
  }

  /** Every offer that was answered, in order. */
  List<Seen> seen() {
    return seen;
  }

  /** Marks it a silent refuser: its silence before the first answer turned out to be refusal. */
  void silentRefuser() {
    refusesSilently = true;
  }

  boolean refusesByNotify() {
    return refusesByNotify;
  }

  boolean refusesSilently() {
    return refusesSilently;
  }

  /** Whether it stopped answering for good. */
  boolean limited() {
    return limited;
  }

  boolean everAnswered() {
    return canary != null;
  }
}
