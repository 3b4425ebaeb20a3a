package org.vpndiag.capture.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.ClientSide;
import org.vpndiag.capture.LostPacket;
import org.vpndiag.capture.facts.FactList.Values;
import org.vpndiag.report.Words;

/** IP packets of a client that did not arrive whole, those alike in one fact. */
final class FragmentFacts {
  /** Fragments of one packet follow each other at once. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private record Kind(String about, boolean sent) {}

  private FragmentFacts() {}

  static void add(FactList facts, ClientSide client, Capture capture) {
    Map<Kind, List<LostPacket>> kinds = new LinkedHashMap<>();
    for (LostPacket lost : capture.fragments().lost()) {
      boolean sent = client.is(lost.source());
      boolean ours = sent || client.is(lost.destination());
      if (ours && !lost.about().equals("other") && !isAtEnd(lost, capture.lastTime())) {
        kinds.computeIfAbsent(new Kind(lost.about(), sent), k -> new ArrayList<>()).add(lost);
      }
    }
    kinds.forEach((kind, packets) -> add(facts, kind, packets));
  }

  private static boolean isAtEnd(LostPacket lost, @Nullable Instant end) {
    return end == null || end.isBefore(lost.seen().time().plus(PATIENCE));
  }

  private static void add(FactList facts, Kind kind, List<LostPacket> packets) {
    LostPacket last = packets.get(packets.size() - 1);
    String ends = last.source() + " → " + last.destination();
    facts.add(
        CaptureFactTypes.FRAGMENTS_LOST,
        last.seen(),
        new Words(
            "%s %s: %d packets lack a fragment".formatted(kind.about(), ends, packets.size()),
            "%s %s: %d パケットのフラグメントが揃っていません".formatted(kind.about(), ends, packets.size())),
        Values.of("packets", packets.size())
            .and("about", kind.about())
            .and("direction", kind.sent() ? "out" : "in"));
  }
}
