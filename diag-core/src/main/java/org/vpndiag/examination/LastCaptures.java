package org.vpndiag.examination;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Share;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.Moment;

/**
 * Of the captures of one client those that tell of its last attempt: what begins anew after all of
 * another capture leaves that one behind, as an attempt in one capture does the one before.
 */
final class LastCaptures {
  /** L2TP alone may belong to IKE of before; what lives is heard within that. */
  private static final Duration ALIVE = Duration.ofSeconds(90);

  private static final Set<String> OPENINGS = Set.of("ike.initiating", "l2tp.connecting");

  /** A capture's part: when it begins and ends, and with what. */
  record Told(Share share, Reading reading, @Nullable Instant began, @Nullable Instant ended) {

    static Told of(Share share) {
      Reading reading = share.reading().get();
      List<Instant> times =
          happened(reading).flatMap(fact -> Stream.ofNullable(time(fact))).sorted().toList();
      return times.isEmpty()
          ? new Told(share, reading, null, null)
          : new Told(share, reading, times.get(0), times.get(times.size() - 1));
    }

    private static Stream<Fact> happened(Reading reading) {
      return reading.facts().stream()
          .filter(fact -> !fact.type().name().startsWith("capture"))
          .filter(fact -> time(fact) != null);
    }

    private static @Nullable Instant time(Fact fact) {
      Moment moment = fact.moment();
      return moment == null ? null : moment.time();
    }

    /** Whether it begins anew after all of another. */
    private boolean leaves(Told before) {
      if (began == null || before.ended == null) {
        return false;
      }
      Instant first = began;
      boolean afterLong = first.isAfter(before.ended.plus(ALIVE));
      return first.isAfter(before.ended)
          && happened(reading)
              .filter(fact -> OPENINGS.contains(fact.type().name()))
              .filter(fact -> afterLong || fact.type().name().startsWith("ike"))
              .anyMatch(fact -> first.equals(time(fact)));
    }
  }

  private LastCaptures() {}

  static List<Told> of(List<Share> shares) {
    List<Told> all = shares.stream().map(Told::of).toList();
    return all.stream().filter(one -> all.stream().noneMatch(other -> other.leaves(one))).toList();
  }
}
