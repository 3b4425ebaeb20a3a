package org.vpndiag.capture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vpndiag.report.Words;
import org.vpndiag.wire.link.IpAddress;

/** The steps of a pair of addresses: the first ones and the last ones. */
final class Steps implements Table.Row {
  private static final int HEAD = 150;
  private static final int TAIL = 150;

  /** How far back the first sending of a retransmission is looked for. */
  private static final int LOOK_BACK = 24;

  private final List<Step> head = new ArrayList<>();
  private final Deque<Step> tail = new ArrayDeque<>();

  /** The latest ones, a ring: it is searched for each message. */
  private final @Nullable Step[] recent = new Step[LOOK_BACK];

  private int latest;
  private long omitted;
  private long latestMessage;
  private long lastPacket;
  private boolean ended;
  private boolean spoke;
  private Place opener;

  Steps(Place first) {
    this.opener = first;
  }

  /** A packet of either end. */
  void heard(long packet) {
    lastPacket = packet;
  }

  @Override
  public long lastPacket() {
    return lastPacket;
  }

  /** Gives way: none of its steps grows any more. */
  void end() {
    ended = true;
  }

  boolean isEnded() {
    return ended;
  }

  /** The first to say something, other than an error, opened the conversation. */
  void speaks(Place place) {
    if (!spoke) {
      opener = place;
      spoke = true;
    }
  }

  Step add(Place place, Words label, Object identity, LadderStep.Mark mark) {
    Step step = new Step(this, place, shared(place.source()), label, identity, mark);
    Step before = step.isTraffic() ? latestTraffic(identity, step.port()) : null;
    if (before != null) {
      before.close();
    }
    latestMessage = step.isTraffic() ? latestMessage : place.packet();
    remember(step);
    keep(step);
    return step;
  }

  /** One of the two ends. */
  private IpAddress shared(IpAddress end) {
    return end.equals(opener.source()) ? opener.source() : opener.destination();
  }

  private void remember(Step step) {
    latest = (latest + 1) % LOOK_BACK;
    Step oldest = recent[latest];
    if (oldest != null) {
      oldest.close();
    }
    recent[latest] = step;
  }

  private void keep(Step step) {
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

  /** The first packet of the latest message. */
  long latestMessage() {
    return latestMessage;
  }

  /** The step that such traffic may go on in. */
  @Nullable Step latestTraffic(Object identity, int port) {
    int hash = identity.hashCode();
    for (int i = 0; i < LOOK_BACK; i++) {
      Step step = recent(i);
      if (step == null) {
        return null;
      }
      if (step.is(identity, hash) && step.isTraffic() && step.port() == port) {
        return step;
      }
    }
    return null;
  }

  /** The step that a message repeats; null when there is none. */
  @Nullable Step original(Place place, Object identity) {
    int hash = identity.hashCode();
    for (int i = 0; i < LOOK_BACK; i++) {
      Step step = recent(i);
      if (step == null) {
        return null;
      }
      if (step.is(identity, hash) && !step.isTraffic() && step.isFrom(place.source())) {
        return step;
      }
    }
    return null;
  }

  /** The latest step but so many; null when there were not as many. */
  private @Nullable Step recent(int back) {
    return recent[(latest + LOOK_BACK - back) % LOOK_BACK];
  }

  Conversation finished() {
    List<Step> all = new ArrayList<>(head);
    all.addAll(tail);
    return new Conversation(
        opener.source().toString(),
        opener.destination().toString(),
        List.of(),
        all.stream().map(Step::finished).toList(),
        omitted);
  }
}
