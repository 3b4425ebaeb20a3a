package org.vpndiag.examination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 *
 * @param last what decides
 * @param left of each capture that is left behind, by its name, the fact that it is
 */
record LastCaptures(List<Told> last, Map<String, Fact> left) {
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

  /** Keeps its own copies. */
  LastCaptures {
    last = List.copyOf(last);
    left = new LinkedHashMap<>(left);
  }

  static LastCaptures of(List<Share> shares) {
    List<Told> all = shares.stream().map(Told::of).toList();
    List<Told> last = new ArrayList<>();
    Map<String, Fact> left = new LinkedHashMap<>();
    for (Told one : all) {
      Told newer = all.stream().filter(other -> other.leaves(one)).findFirst().orElse(null);
      if (newer == null) {
        last.add(one);
      } else {
        String file = one.share().source();
        CaptureFacts.leftBehind(file, one.reading(), newer.share().source())
            .ifPresent(fact -> left.put(file, fact));
      }
    }
    return new LastCaptures(last, left);
  }
}
