package org.vpndiag.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.evidence.PacketEvidence;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactBase;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Moment;
import org.vpndiag.fact.Moment.Clock;
import org.vpndiag.timeline.Told.Pair;

/**
 * The sources of a case in one time. Captures count universal time, or else the logs that do; a log
 * of which enough events stand there too is shifted to it, and an event that both tell is shown
 * from both. A log that shares nothing keeps its own time, and nothing relates the two.
 */
public final class Timeline {
  /** What an alignment tells; seconds are positive where the source's clock is ahead. */
  public static final FactType OFFSET =
      FactType.of("clock.offset", "how far a source's clock is from another's")
          .text("source", "reference", "zone", "error")
          .number("seconds", "events");

  private final Map<String, List<Fact>> bySource = new LinkedHashMap<>();
  private final IdentityHashMap<Fact, Fact> revised = new IdentityHashMap<>();
  private final List<Fact> offsets = new ArrayList<>();

  private Timeline(FactBase facts) {
    for (Fact fact : facts.all()) {
      Moment moment = fact.moment();
      if (moment != null && moment.time() != null) {
        bySource.computeIfAbsent(moment.source(), s -> new ArrayList<>()).add(fact);
      }
    }
  }

  /** The facts of a case with their moments in one time, as far as that can be told. */
  public static FactBase aligned(FactBase facts) {
    Timeline timeline = new Timeline(facts);
    if (timeline.bySource.size() < 2) {
      return facts;
    }
    timeline.align();
    if (timeline.revised.isEmpty()) {
      return facts;
    }
    FactBase aligned =
        facts.revised(f -> timeline.revised.getOrDefault(f, f), Comparator.comparing(Timeline::at));
    aligned.add("", timeline.offsets, Set.of());
    return aligned;
  }

  private void align() {
    List<List<Fact>> references = references();
    Told reference = Told.of(references.stream().flatMap(List::stream).toList());
    bySource.values().stream()
        .filter(source -> !references.contains(source))
        .forEach(source -> align(source, reference));
  }

  private List<List<Fact>> references() {
    List<List<Fact>> captures =
        bySource.values().stream()
            .filter(source -> source.get(0).evidence() instanceof PacketEvidence)
            .toList();
    return captures.isEmpty()
        ? bySource.values().stream()
            .filter(source -> Told.moment(source.get(0)).clock() == Clock.UTC)
            .toList()
        : captures;
  }

  private void align(List<Fact> source, Told reference) {
    Optional<Offset> found = Offset.between(Told.of(source), reference);
    found.ifPresent(offset -> shift(source, offset));
  }

  private void shift(List<Fact> source, Offset offset) {
    IdentityHashMap<Fact, List<Evidence>> elsewhere = new IdentityHashMap<>();
    for (Pair pair : offset.pairs()) {
      tell(elsewhere, pair.here(), pair.there());
      tell(elsewhere, pair.there(), pair.here());
    }
    for (Fact fact : source) {
      revised.put(fact, shifted(fact, offset));
    }
    elsewhere.forEach(
        (fact, places) -> revised.put(fact, seenAlso(revised.getOrDefault(fact, fact), places)));
    offsets.add(OffsetFact.of(offset));
  }

  private static void tell(IdentityHashMap<Fact, List<Evidence>> elsewhere, Fact fact, Fact same) {
    List<Evidence> places = elsewhere.computeIfAbsent(fact, f -> new ArrayList<>());
    if (places.isEmpty()) {
      places.add(same.evidence());
    }
  }

  private static Fact shifted(Fact fact, Offset offset) {
    Moment moment = Told.moment(fact).at(Told.time(fact).plus(offset.shift()));
    return with(fact, moment, fact.elsewhere());
  }

  private static Fact seenAlso(Fact fact, List<Evidence> places) {
    List<Evidence> all = new ArrayList<>(fact.elsewhere());
    all.addAll(places);
    return with(fact, Told.moment(fact), all);
  }

  private static Fact with(Fact fact, Moment moment, List<Evidence> elsewhere) {
    return new Fact(fact.type(), fact.values(), fact.evidence(), fact.places(), moment, elsewhere);
  }

  /** States hold now: they come last. */
  private static Instant at(Fact fact) {
    Moment moment = fact.moment();
    return moment == null || moment.time() == null ? Instant.MAX : moment.time();
  }
}
