package org.vpndiag.examination;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.facts.CaptureFacts;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Share;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.Moment;

/**
 * Of the captures of one client those that tell of its last attempt: what begins anew after all of
 * another capture leaves that one behind, as an attempt in one capture does the one before.
 */
final class LastCaptures {
  /**
   * A capture's part: when it begins and ends.
   *
   * @param opensIke whether it begins with a first message of IKE
   * @param opensL2tp whether it begins with an L2TP tunnel
   */
  record Told(
      Share share,
      Reading reading,
      @Nullable Instant began,
      @Nullable Instant ended,
      boolean opensIke,
      boolean opensL2tp) {

    static Told of(Share share) {
      Reading reading = share.reading().get();
      SortedMap<Instant, Set<String>> types = new TreeMap<>();
      for (Fact fact : reading.facts()) {
        Moment moment = fact.moment();
        if (moment != null && moment.time() != null && !fact.type().name().startsWith("capture")) {
          types.computeIfAbsent(moment.time(), t -> new HashSet<>()).add(fact.type().name());
        }
      }
      if (types.isEmpty()) {
        return new Told(share, reading, null, null, false, false);
      }
      Set<String> first = types.getOrDefault(types.firstKey(), Set.of());
      return new Told(
          share,
          reading,
          types.firstKey(),
          types.lastKey(),
          first.contains("ike.initiating"),
          first.contains("l2tp.connecting"));
    }

    /** Whether it begins anew after all of another. L2TP alone may belong to IKE of before. */
    private boolean leaves(Told before) {
      return began != null
          && before.ended != null
          && ((opensIke && began.isAfter(before.ended))
              || (opensL2tp && began.isAfter(before.ended.plus(CaptureFacts.ALIVE))));
    }
  }

  private LastCaptures() {}

  static List<Told> of(List<Share> shares) {
    List<Told> all = shares.stream().map(Told::of).toList();
    return all.stream().filter(one -> all.stream().noneMatch(other -> other.leaves(one))).toList();
  }
}
