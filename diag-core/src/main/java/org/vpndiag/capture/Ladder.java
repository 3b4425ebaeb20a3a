package org.vpndiag.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.report.Words;
import org.vpndiag.wire.link.IpAddress;

/** Collects the steps of each pair of addresses, folding what repeats. */
final class Ladder {
  private static final int MAX_CONVERSATIONS = 200;
  private static final int MAX_LABELS = 1_000;

  /** Is told of each step as it begins. */
  @FunctionalInterface
  interface Watcher {
    void message(Place place, Words label);
  }

  private final Table<Key, Steps> conversations =
      new Table<>(new Words("conversations", "通信相手の組"), MAX_CONVERSATIONS, Steps::end);
  private final Watcher watcher;
  private final Map<Words, Words> labels = new HashMap<>();
  private @Nullable Steps latest;
  private long copies;

  Ladder(Watcher watcher) {
    this.watcher = watcher;
  }

  /**
   * A message.
   *
   * @param identity equals that of its retransmissions, which are folded into it
   */
  void message(Place place, Words label, Object identity, boolean refusal) {
    Steps steps = of(place);
    if (!refusal) {
      steps.speaks(place);
    }
    Step original = steps.original(place, identity);
    if (original != null) {
      boolean copy = original.again(place);
      copies += copy && !place.source().equals(IpAddress.NONE) ? 1 : 0;
      return;
    }
    LadderStep.Mark mark = refusal ? LadderStep.Mark.REFUSED : LadderStep.Mark.NONE;
    steps.add(place, shared(label), identity, mark);
    watcher.message(place, label);
  }

  /**
   * Traffic, of either direction; what follows on each other is one step.
   *
   * @return the step, in which more of it may go on
   */
  Step traffic(Place place, Words label) {
    Steps steps = of(place);
    Step before = steps.latestTraffic(label, place.encapsulatedPort());
    if (before != null && before.goesOn(place.packet(), place.nanos(), place.source())) {
      return before;
    }
    watcher.message(place, label);
    return steps.add(place, label, label, LadderStep.Mark.TRAFFIC);
  }

  /** An equal label: there are few, and each is kept with many messages. */
  Words shared(Words label) {
    Words before = labels.get(label);
    if (before == null && labels.size() < MAX_LABELS) {
      labels.put(label, label);
    }
    return before == null ? label : before;
  }

  private Steps of(Place place) {
    Steps steps = latest;
    if (steps == null || !steps.isBetween(place)) {
      Key pair = Key.between(place, 0, 0);
      steps = conversations.get(pair);
      if (steps == null) {
        steps = conversations.add(pair, new Steps(place));
      }
      latest = steps;
    }
    steps.heard(place.packet());
    return steps;
  }

  /** How many messages the capture has twice. */
  long copies() {
    return copies;
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
