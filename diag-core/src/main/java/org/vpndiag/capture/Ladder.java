package org.vpndiag.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.report.Words;
import org.vpndiag.wire.link.IpAddress;

/** Collects the steps of each pair of addresses, folding what repeats. */
final class Ladder {
  private static final int MAX_CONVERSATIONS = 200;

  /** Is told of each step as it begins. */
  @FunctionalInterface
  interface Watcher {
    void message(Place place, Words label);
  }

  private record Pair(IpAddress one, IpAddress other) {
    static Pair of(Place place) {
      IpAddress a = place.source();
      IpAddress b = place.destination();
      boolean ordered = a.high() == b.high() ? a.low() <= b.low() : a.high() < b.high();
      return ordered ? new Pair(a, b) : new Pair(b, a);
    }
  }

  private final Table<Pair, Steps> conversations =
      new Table<>(new Words("conversations", "通信相手の組"), MAX_CONVERSATIONS);
  private final Watcher watcher;
  private @Nullable Steps latest;

  Ladder(Watcher watcher) {
    this.watcher = watcher;
  }

  /**
   * A message.
   *
   * @param identity equals that of its retransmissions, which are folded into it
   */
  void message(Place place, Words label, Object identity, boolean refusal) {
    conversations
        .at(Pair.of(place), () -> new Steps(place))
        .ifPresent(steps -> message(steps, place, label, identity, refusal));
  }

  private void message(Steps steps, Place place, Words label, Object identity, boolean refusal) {
    if (!refusal) {
      steps.speaks(place);
    }
    Optional<Step> original = steps.original(place, identity);
    if (original.isPresent()) {
      original.get().again(place);
      return;
    }
    LadderStep.Mark mark = refusal ? LadderStep.Mark.REFUSED : LadderStep.Mark.NONE;
    steps.add(place, label, identity, mark);
    watcher.message(place, label);
  }

  /**
   * Traffic, of either direction; what follows on each other is one step.
   *
   * @return the step, in which more of it may go on; null where the ladder is full
   */
  @Nullable Step traffic(Place place, Words label) {
    Steps steps = latest;
    if (steps == null || !steps.isBetween(place)) {
      steps = conversations.at(Pair.of(place), () -> new Steps(place)).orElse(null);
      latest = steps;
    }
    return steps == null ? null : traffic(steps, place, label);
  }

  private Step traffic(Steps steps, Place place, Words label) {
    Step before = steps.latestTraffic(label);
    if (before != null && before.goesOn(place.packet(), place.nanos(), place.source())) {
      return before;
    }
    watcher.message(place, label);
    return steps.add(place, label, label, LadderStep.Mark.TRAFFIC);
  }

  /** What was collected. */
  List<Conversation> conversations() {
    List<Conversation> all = new ArrayList<>();
    conversations.rows().forEach(steps -> all.add(steps.finished()));
    return all;
  }

  Optional<Limit> reached() {
    return conversations.reached();
  }
}
