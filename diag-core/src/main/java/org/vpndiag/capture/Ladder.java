package org.vpndiag.capture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.link.IpAddress;

/** Collects the steps of each pair of addresses, folding what repeats. */
final class Ladder {
  private static final int MAX_CONVERSATIONS = 500;
  private static final int HEAD = 150;
  private static final int TAIL = 150;

  /** How far back the first sending of a retransmission is looked for. */
  private static final int LOOK_BACK = 24;

  /** Is told of each message that is no retransmission. */
  @FunctionalInterface
  interface Watcher {
    void message(Place place, String label);
  }

  private record Pair(IpAddress one, IpAddress other) {
    static Pair of(Place place) {
      IpAddress a = place.source();
      IpAddress b = place.destination();
      boolean ordered = a.high() == b.high() ? a.low() <= b.low() : a.high() < b.high();
      return ordered ? new Pair(a, b) : new Pair(b, a);
    }
  }

  /** A step that may still grow. */
  private static final class Step {
    final Place first;
    final String label;
    final LadderStep.Mark mark;
    Place last;
    long count = 1;
    long answers;

    Step(Place first, String label, LadderStep.Mark mark) {
      this.first = first;
      this.last = first;
      this.label = label;
      this.mark = mark;
    }

    boolean isTraffic() {
      return mark == LadderStep.Mark.TRAFFIC;
    }

    boolean isFrom(Place place) {
      return first.source().equals(place.source());
    }

    LadderStep finished() {
      return new LadderStep(
          Seen.at(first), Seen.at(last), first.source().toString(), label, count, answers, mark);
    }
  }

  private static final class Steps {
    final List<Step> head = new ArrayList<>();
    final Deque<Step> tail = new ArrayDeque<>();
    final Deque<Step> recent = new ArrayDeque<>();
    long omitted;
    boolean spoke;
    Place opener;

    Steps(Place first) {
      this.opener = first;
    }

    void add(Step step) {
      recent.addFirst(step);
      if (recent.size() > LOOK_BACK) {
        recent.removeLast();
      }
      if (head.size() < HEAD) {
        head.add(step);
        return;
      }
      tail.addLast(step);
      if (tail.size() > TAIL) {
        tail.removeFirst();
        omitted++;
      }
    }

    boolean isBetween(Place place) {
      IpAddress one = opener.source();
      IpAddress other = opener.destination();
      return one.equals(place.source())
          ? other.equals(place.destination())
          : one.equals(place.destination()) && other.equals(place.source());
    }

    @Nullable Step last() {
      return recent.peekFirst();
    }

    List<Step> all() {
      List<Step> all = new ArrayList<>(head);
      all.addAll(tail);
      return all;
    }
  }

  private final Table<Pair, Steps> conversations = new Table<>("conversations", MAX_CONVERSATIONS);
  private final Watcher watcher;
  private @Nullable Steps latest;

  Ladder(Watcher watcher) {
    this.watcher = watcher;
  }

  /** A message; its retransmissions are folded into it. */
  void message(Place place, String label, int before, boolean refusal) {
    conversations
        .at(Pair.of(place), () -> new Steps(place))
        .ifPresent(steps -> message(steps, place, label, before > 0 ? 0 : Long.MAX_VALUE, refusal));
  }

  /** A message that is folded into an equal one, if there is one from this packet on. */
  void repeatable(Place place, String label, long since, boolean refusal) {
    conversations
        .at(Pair.of(place), () -> new Steps(place))
        .ifPresent(steps -> message(steps, place, label, since, refusal));
  }

  private void message(Steps steps, Place place, String label, long since, boolean refusal) {
    if (!steps.spoke && !refusal) {
      steps.opener = place;
      steps.spoke = true;
    }
    Optional<Step> original = original(steps, place, label, since);
    if (original.isPresent()) {
      original.get().count++;
      original.get().last = place;
    } else {
      LadderStep.Mark mark = refusal ? LadderStep.Mark.REFUSED : LadderStep.Mark.NONE;
      steps.add(new Step(place, label, mark));
      watcher.message(place, label);
    }
  }

  private static Optional<Step> original(Steps steps, Place place, String label, long since) {
    for (Step step : steps.recent) {
      if (step.first.packet() >= since
          && step.isFrom(place)
          && !step.isTraffic()
          && step.label.equals(label)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  /** Traffic, of either direction; what follows on each other is one step. */
  void traffic(Place place, String label) {
    Steps steps = latest;
    if (steps == null || !steps.isBetween(place)) {
      steps = conversations.at(Pair.of(place), () -> new Steps(place)).orElse(null);
      latest = steps;
    }
    if (steps != null) {
      traffic(steps, place, label);
    }
  }

  private static void traffic(Steps steps, Place place, String label) {
    Step step = steps.last();
    if (step == null || !step.isTraffic() || !step.label.equals(label)) {
      steps.add(new Step(place, label, LadderStep.Mark.TRAFFIC));
      return;
    }
    step.last = place;
    if (step.isFrom(place)) {
      step.count++;
    } else {
      step.answers++;
    }
  }

  /** What was collected. */
  List<Conversation> conversations() {
    List<Conversation> all = new ArrayList<>();
    for (Steps steps : conversations.rows()) {
      all.add(
          new Conversation(
              steps.opener.source().toString(),
              steps.opener.destination().toString(),
              steps.all().stream().map(Step::finished).toList(),
              steps.omitted));
    }
    return all;
  }

  Optional<Limit> reached() {
    return conversations.reached();
  }
}
