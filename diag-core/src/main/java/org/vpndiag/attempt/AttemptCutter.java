package org.vpndiag.attempt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpndiag.attempt.EventKind.Layer;

/**
 * Cuts a stream of events into attempts, in bounded memory. A new attempt starts where a daemon
 * starts, somebody asks for a connection or a negotiation starts that is no retry, rekeying or
 * reauthentication of the running attempt; xl2tpd's redials stay within their IPsec attempt.
 */
public final class AttemptCutter {

  private static final int MAX_ATTEMPTS = 1_000;
  private static final int WITH_EVENTS = 100;
  private static final int MOST_MET = 1_000;

  private final String connection;
  private final List<Run> runs = new ArrayList<>();
  private final Standing standing = new Standing();
  private final OpenRuns open = new OpenRuns();

  /** With whom attempts are, by the words that tell it. */
  private final Map<Long, With> met = new HashMap<>();

  private @Nullable Run lastConclusive;
  private @Nullable Run lastSuccess;
  private boolean sawL2tpOrPpp;

  /** How many of the oldest were dropped, by their failures. */
  private final Map<String, Long> dropped = new HashMap<>();

  /**
   * Cuts all attempts.
   *
   * @param connection whose last attempt decides, if it has any; empty for whichever
   */
  public AttemptCutter(String connection) {
    this.connection = connection;
  }

  /** Takes the next event. */
  public void accept(AttemptEvent event) {
    Layer layer = event.kind().layer();
    sawL2tpOrPpp |= layer == Layer.L2TP || layer == Layer.PPP;
    forgetStanding(event);
    With with = introduces(event) ? with(event) : With.UNTOLD;
    Run run = open.of(event);
    if (run == null || startsNew(run, event, with)) {
      run = start(run, event, with);
    }
    run.add(event);
    run.meet(with);
    open.note(run, event);
    if (event.kind().standing()) {
      standing.add(event);
    }
  }

  private static boolean startsNew(Run run, AttemptEvent event, With with) {
    return switch (event.kind().part()) {
      case DAEMON_START ->
          event.kind().layer() == Layer.IPSEC
              ? run.hasNegotiated()
              : run.hasDialled() && !run.hasNegotiated();
      case REQUEST -> !run.isPreparing();
      case INITIATION -> run.hasNegotiated() && (isFresh(run, event) || run.with().isAnother(with));
      case RESPONSE -> run.hasNegotiated();
      case DIAL -> run.hasDialled() && !run.hasNegotiated();
      case PPP_START -> run.isPreparing() && run.isConclusive();
      default -> false;
    };
  }

  private static boolean isFresh(Run run, AttemptEvent event) {
    return !run.isRetrying() && !Boolean.TRUE.equals(event.constant("replaces"));
  }

  /** Whether it tells for which connection and with which peer an attempt is. */
  private static boolean introduces(AttemptEvent event) {
    return switch (event.kind().part()) {
      case REQUEST, INITIATION, RESPONSE -> true;
      default -> false;
    };
  }

  /** The same words mostly come again; to read them takes longer than to know them. */
  private With with(AttemptEvent event) {
    if (met.size() > MOST_MET) {
      met.clear();
    }
    return met.computeIfAbsent(event.words(), any -> With.of(event.values()));
  }

  /** A new attempt ends the one before, unless that is of another connection and goes on. */
  private Run start(@Nullable Run before, AttemptEvent event, With with) {
    if (before != null && !before.with().isAnother(with)) {
      open.close(before);
      close(before);
    }
    Run run = new Run(event, standing.now());
    runs.add(run);
    Run forgotten = open.open(run);
    if (forgotten != null) {
      close(forgotten);
    }
    return run;
  }

  /** Keeps all events only of attempts that may yet decide, and some of the latest others. */
  private void close(Run run) {
    conclude(run);
    thinUnlessNeeded(run);
    if (runs.size() > WITH_EVENTS) {
      Run old = runs.get(runs.size() - 1 - WITH_EVENTS);
      if (!isNeeded(old)) {
        old.forget();
      }
    }
    if (runs.size() >= MAX_ATTEMPTS) {
      runs.subList(0, MAX_ATTEMPTS / 10).removeIf(this::drop);
    }
  }

  private boolean drop(Run run) {
    if (isNeeded(run)) {
      return false;
    }
    dropped.merge(run.failure() == null ? "" : run.failure(), 1L, Long::sum);
    return true;
  }

  private void conclude(Run run) {
    Run conclusive = lastConclusive;
    Run success = lastSuccess;
    if (run.isConclusive()) {
      lastConclusive = run;
    }
    if (run.succeeded()) {
      lastSuccess = run;
    }
    thinUnlessNeeded(conclusive);
    thinUnlessNeeded(success);
  }

  private void thinUnlessNeeded(@Nullable Run run) {
    if (run != null && !isNeeded(run)) {
      run.thin();
    }
  }

  private boolean isNeeded(Run run) {
    return run == lastConclusive || run == lastSuccess || open.isOpen(run);
  }

  /** What held of a daemon holds no more when it starts anew. */
  private void forgetStanding(AttemptEvent event) {
    EventKind kind = event.kind();
    if (kind.part() == EventKind.Part.DAEMON_START && isDaemon(event)) {
      standing.forget(kind.layer());
    }
  }

  /** The starter only starts the daemon. */
  private static boolean isDaemon(AttemptEvent event) {
    return !"starter".equals(event.constant("daemon"));
  }

  /** What came of it. */
  public Attempts finish() {
    open.all().forEach(this::conclude);
    List<Attempt> attempts = new ArrayList<>();
    runs.forEach(run -> attempts.add(run.attempt(!sawL2tpOrPpp)));
    Run asked = asked();
    Run deciding = asked == null ? deciding() : asked;
    if (deciding == null) {
      return new Attempts(attempts, null, List.of(), dropped);
    }
    return new Attempts(
        attempts, attempts.get(runs.indexOf(deciding)), deciding.standing(), dropped);
  }

  private @Nullable Run asked() {
    Run asked = null;
    for (Run run : runs) {
      asked = connection.equals(run.with().connection()) ? run : asked;
    }
    return asked;
  }

  /**
   * The last attempt, unless it is not yet as far as the one before, which failed, or one beside it
   * failed.
   */
  private @Nullable Run deciding() {
    Run last = open.newest();
    Run beside = last == null || last.failure() != null ? null : open.failedBeside(last);
    return beside == null ? deciding(last) : beside;
  }

  /** Whether an attempt has nothing to do with another, which is up. */
  private static boolean isBesides(Run last, Run up) {
    return !last.isLike(up) && (last.isScan() || last.isAnotherVpnThan(up));
  }

  private @Nullable Run deciding(@Nullable Run last) {
    Run conclusive = lastConclusive;
    Run served = lastSuccess;
    if (last != null && served != null && served.isUp() && isBesides(last, served)) {
      return served;
    }
    if (last == null
        || conclusive == null
        || last.isConclusive()
        || last.isFurtherThan(conclusive)) {
      return last;
    }
    return last.isLike(conclusive) && !conclusive.succeeded() ? conclusive : last;
  }
}
