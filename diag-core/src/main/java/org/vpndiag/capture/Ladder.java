package org.vpndiag.capture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.report.Words;
import org.vpndiag.wire.link.IpAddress;

/** Collects the steps of each pair of addresses, folding what repeats. */
final class Ladder {
  private static final int MAX_CONVERSATIONS = 500;
  private static final int HEAD = 150;
  private static final int TAIL = 150;

  /** How far back the first sending of a retransmission is looked for. */
  private static final int LOOK_BACK = 24;

  /** Traffic that pauses for less goes on in its step, whatever messages came meanwhile. */
  private static final long PAUSE_NANOS = 2_000_000_000L;

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

  /** A step that may still grow. */
  private static final class Step {
    final Place first;
    final Words label;
    final Object identity;
    final LadderStep.Mark mark;
    Place last;
    long count = 1;
    long answers;

    Step(Place first, Words label, Object identity, LadderStep.Mark mark) {
      this.first = first;
      this.last = first;
      this.label = label;
      this.identity = identity;
      this.mark = mark;
    }

    void again(Place place) {
      count += place.isCopyOf(last) ? 0 : 1;
      last = place;
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

    /** The step that such traffic goes on in: no message began since, or it paused only briefly. */
    @Nullable Step running(Place place, Object identity) {
      Step before = null;
      for (Step step : recent) {
        if (step.isTraffic() && step.identity.equals(identity)) {
          before = step;
          break;
        }
      }
      return before == null || isOver(before, place) ? null : before;
    }

    private boolean isOver(Step traffic, Place now) {
      return now.nanos() - traffic.last.nanos() > PAUSE_NANOS
          && recent.stream()
              .anyMatch(s -> !s.isTraffic() && s.first.packet() > traffic.last.packet());
    }

    List<Step> all() {
      List<Step> all = new ArrayList<>(head);
      all.addAll(tail);
      return all;
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
    if (!steps.spoke && !refusal) {
      steps.opener = place;
      steps.spoke = true;
    }
    Optional<Step> original = original(steps, place, identity);
    if (original.isPresent()) {
      original.get().again(place);
      return;
    }
    LadderStep.Mark mark = refusal ? LadderStep.Mark.REFUSED : LadderStep.Mark.NONE;
    steps.add(new Step(place, label, identity, mark));
    watcher.message(place, label);
  }

  private static Optional<Step> original(Steps steps, Place place, Object identity) {
    return steps.recent.stream()
        .filter(step -> step.isFrom(place) && !step.isTraffic() && step.identity.equals(identity))
        .findFirst();
  }

  /** Traffic, of either direction; what follows on each other is one step. */
  void traffic(Place place, Words label) {
    Steps steps = latest;
    if (steps == null || !steps.isBetween(place)) {
      steps = conversations.at(Pair.of(place), () -> new Steps(place)).orElse(null);
      latest = steps;
    }
    if (steps != null) {
      traffic(steps, place, label);
    }
  }

  private void traffic(Steps steps, Place place, Words label) {
    Step step = steps.running(place, label);
    if (step == null) {
      steps.add(new Step(place, label, label, LadderStep.Mark.TRAFFIC));
      watcher.message(place, label);
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
