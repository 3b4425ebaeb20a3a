package org.vpndiag.attempt;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vpndiag.attempt.EventKind.Layer;
import org.vpndiag.attempt.EventKind.Part;

/**
 * The attempts that go on side by side, to several peers, and which of them an event belongs to:
 * the one of its peer or connection, else that of its tunnel, thread or process. As long as there
 * is one alone, no event's values are read for it.
 */
final class OpenRuns {

  private static final int MOST = 8;
  private static final int MOST_SPEAKERS = 1_000;

  /** In the order of their starts. */
  private final List<Run> runs = new ArrayList<>();

  /** Whose tunnels, threads and processes are whose. */
  private final Map<String, Run> speakers = new HashMap<>();

  /** Of the latest event, and of the latest one of L2TP. */
  private @Nullable Run latest;

  private @Nullable Run dialling;

  /** What there is to learn from the events of one alone, should another open beside it. */
  private final Map<Part, AttemptEvent> fromLone = new EnumMap<>(Part.class);

  /** Those that are open, in the order of their starts. */
  List<Run> all() {
    return List.copyOf(runs);
  }

  boolean isOpen(Run run) {
    return runs.contains(run);
  }

  /** The one that started last. */
  @Nullable Run newest() {
    return newest(run -> true);
  }

  private @Nullable Run newest(Predicate<Run> which) {
    for (int i = runs.size() - 1; i >= 0; i--) {
      if (which.test(runs.get(i))) {
        return runs.get(i);
      }
    }
    return null;
  }

  /** The one that an event belongs to; null before the first. */
  @Nullable Run of(AttemptEvent event) {
    return isAlone() ? latest : amongSeveral(event);
  }

  private boolean isAlone() {
    return runs.size() < 2;
  }

  private @Nullable Run amongSeveral(AttemptEvent event) {
    Map<String, Object> values = event.values();
    Run named = about(values);
    Run run = named == null ? ofTunnel(values) : named;
    return run == null ? ofSpeaker(event) : run;
  }

  /** By the peer; by the connection where that is not of another peer. */
  private @Nullable Run about(Map<String, Object> values) {
    Run peers = newest(run -> run.with().isPeerOf(values));
    return peers == null ? newest(run -> run.with().isConnectionOf(values)) : peers;
  }

  /** A tunnel not known was never established: it is of one that dials in vain. */
  private @Nullable Run ofTunnel(Map<String, Object> values) {
    Object tunnel = values.get("tunnel");
    if (tunnel == null) {
      return null;
    }
    Run known = speakers.get(tunnel(tunnel));
    return known == null ? newest(run -> run.hasDialled() && !run.succeeded()) : known;
  }

  private @Nullable Run ofSpeaker(AttemptEvent event) {
    Run speaker = speakers.get(speaker(event));
    if (speaker != null) {
      return speaker;
    }
    return event.kind().layer() == Layer.PPP && dialling != null ? dialling : latest;
  }

  /** Opens one; returns the one that started first, let go because there are too many. */
  @Nullable Run open(Run run) {
    Run first = latest;
    if (isAlone() && first != null) {
      fromLone.values().forEach(event -> learn(first, event));
    }
    runs.add(run);
    latest = run;
    if (runs.size() <= MOST) {
      return null;
    }
    Run oldest = runs.get(0);
    close(oldest);
    return oldest;
  }

  void close(Run run) {
    runs.remove(run);
    fromLone.clear();
    speakers.values().removeIf(each -> each == run);
    dialling = dialling == run ? null : dialling;
    latest = latest == run ? newest() : latest;
  }

  /** Learns from an event whose tunnel, thread or process is whose. */
  void note(Run run, AttemptEvent event) {
    if (!isAlone()) {
      learn(run, event);
      return;
    }
    Part part = event.kind().part();
    if (part == Part.TUNNEL_UP || part == Part.PPP_START) {
      fromLone.put(part, event);
    }
  }

  private void learn(Run run, AttemptEvent event) {
    latest = run;
    dialling = event.kind().layer() == Layer.L2TP ? run : dialling;
    if (speakers.size() > MOST_SPEAKERS) {
      speakers.clear();
    }
    speakers.put(speaker(event), run);
    if (event.kind().part() == Part.TUNNEL_UP) {
      speakers.put(tunnel(event.values().getOrDefault("localTunnel", "")), run);
    }
  }

  private static String speaker(AttemptEvent event) {
    return event.kind().layer() + " " + event.speaker();
  }

  private static String tunnel(Object number) {
    return "tunnel " + number;
  }

  /** The latest beside another that failed while that one was going on already. */
  @Nullable Run failedBeside(Run other) {
    return newest(
        run ->
            run != other
                && run.failure() != null
                && !run.isResponder()
                && run.overlaps(other)
                && !run.isAnotherVpnThan(other));
  }
}
