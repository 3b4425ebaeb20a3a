package org.vpndiag.capture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.vpndiag.wire.link.IpAddress;

/** Collects the steps of each pair of addresses, folding what repeats. */
final class Ladder {
  private static final int MAX_CONVERSATIONS = 500;
  private static final int HEAD = 150;
  private static final int TAIL = 150;

  /** How far back the first sending of a retransmission is looked for. */
  private static final int LOOK_BACK = 24;

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

    Optional<Step> last() {
      return Optional.ofNullable(recent.peekFirst());
    }

    List<Step> all() {
      List<Step> all = new ArrayList<>(head);
      all.addAll(tail);
      return all;
    }
  }

  private final Table<Pair, Steps> conversations = new Table<>("conversations", MAX_CONVERSATIONS);

  /** A message; its retransmissions are folded into it. */
  void message(Place place, String label, int before, boolean refusal) {
    conversations
        .at(Pair.of(place), () -> new Steps(place))
        .ifPresent(steps -> message(steps, place, label, before, refusal));
  }

  private static void message(Steps steps, Place place, String label, int before, boolean refusal) {
    if (!steps.spoke && !refusal) {
      steps.opener = place;
      steps.spoke = true;
    }
    Optional<Step> original = before == 0 ? Optional.empty() : original(steps, place, label);
    if (original.isPresent()) {
      original.get().count++;
      original.get().last = place;
    } else {
      LadderStep.Mark mark = refusal ? LadderStep.Mark.REFUSED : LadderStep.Mark.NONE;
      steps.add(new Step(place, label, mark));
    }
  }

  private static Optional<Step> original(Steps steps, Place place, String label) {
    for (Step step : steps.recent) {
      if (step.isFrom(place) && !step.isTraffic() && step.label.equals(label)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  /** Traffic, of either direction; what follows on each other is one step. */
  void traffic(Place place, String label) {
    conversations
        .at(Pair.of(place), () -> new Steps(place))
        .ifPresent(steps -> traffic(steps, place, label));
  }

  private static void traffic(Steps steps, Place place, String label) {
    Optional<Step> last = steps.last();
    if (last.isEmpty() || !last.get().isTraffic() || !last.get().label.equals(label)) {
      steps.add(new Step(place, label, LadderStep.Mark.TRAFFIC));
      return;
    }
    Step step = last.get();
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
