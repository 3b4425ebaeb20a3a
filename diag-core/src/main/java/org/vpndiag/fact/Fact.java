package org.vpndiag.fact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpndiag.evidence.Evidence;

/**
 * One observation.
 *
 * @param type what was observed
 * @param values the attributes that the source tells: {@link String}, {@link Long}, {@link Boolean}
 *     or a list of strings, as the type's kinds say
 * @param evidence where it was seen
 * @param places where single attributes stand, if not there: a setting's own line
 * @param moment when; null for a state that holds now (a table, a status, a file)
 * @param elsewhere where other sources tell of the same event
 */
public record Fact(
    FactType type,
    Map<String, Object> values,
    Evidence evidence,
    Map<String, Evidence> places,
    @Nullable Moment moment,
    List<Evidence> elsewhere) {

  /** Refuses values that the type does not know: a reader's defect, found by its tests. */
  public Fact {
    values = Map.copyOf(values);
    places = Map.copyOf(places);
    elsewhere = List.copyOf(elsewhere);
    for (Map.Entry<String, Object> value : values.entrySet()) {
      Kind kind = type.attributes().get(value.getKey());
      if (kind == null || !kind.holds(value.getValue())) {
        throw new IllegalArgumentException(type.name() + " cannot have " + value);
      }
    }
  }

  /** What one source tells. */
  public Fact(
      FactType type,
      Map<String, Object> values,
      Evidence evidence,
      Map<String, Evidence> places,
      @Nullable Moment moment) {
    this(type, values, evidence, places, moment, List.of());
  }

  /** A state that holds now. */
  public static Fact state(FactType type, Map<String, Object> values, Evidence evidence) {
    return new Fact(type, values, evidence, Map.of(), null);
  }

  /** An event. */
  public static Fact event(
      FactType type, Map<String, Object> values, Evidence evidence, Moment moment) {
    return new Fact(type, values, evidence, Map.of(), moment);
  }

  /**
   * The places where some attributes stand, and where the fact as a whole was seen, unless each has
   * one of its own. What happened is shown wherever it was seen.
   */
  public List<Evidence> evidenceOf(Collection<String> attributes) {
    if (places.isEmpty()) {
      return Stream.concat(Stream.of(evidence), elsewhere.stream()).toList();
    }
    List<Evidence> own =
        attributes.stream().filter(places::containsKey).sorted().map(places::get).toList();
    if (!own.isEmpty() && places.keySet().containsAll(attributes)) {
      return own;
    }
    return Stream.concat(Stream.of(evidence), own.stream()).distinct().toList();
  }

  /** The value of an attribute, where the source told it. */
  public Optional<Object> value(String attribute) {
    return Optional.ofNullable(values.get(attribute));
  }
}
