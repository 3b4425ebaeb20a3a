package org.vpndiag.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.evidence.LineEvidence;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;
import org.vpndiag.redact.Secrets;

/** What a reader notes of a text while it goes through the lines. */
public final class Notes {

  private final Text text;
  private final List<State> states = new ArrayList<>();
  private final Map<Integer, String> shown = new HashMap<>();
  private final List<Integer> unread = new ArrayList<>();
  private int line = -1;
  private long records;
  private long ignored;

  /** A fact to be. */
  private record State(FactType type, Values values, int index, String shown) {}

  /** Notes of a text, yet empty. */
  public Notes(Text text) {
    this.text = text;
  }

  /** Understands a line, or does not. */
  @FunctionalInterface
  public interface LineReader {
    /**
     * Reads a line.
     *
     * @param index the line's index, from 0
     * @return whether it was understood
     */
    boolean read(int index, String line);
  }

  /** Goes through all lines but blank ones and counts those that are understood. */
  public Notes each(LineReader reader) {
    List<String> lines = text.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        line = i;
        boolean understood = reader.read(i, lines.get(i));
        count(understood);
        if (!understood) {
          unread.add(i + 1);
        }
      }
    }
    return this;
  }

  /** Counts a line. */
  public void count(boolean understood) {
    if (understood) {
      records++;
    } else {
      ignored++;
    }
  }

  /** Attributes that remember in which line each was told. */
  public Values values() {
    return Values.of(() -> line);
  }

  /** Goes back to a line that was read before, for attributes that are told only later. */
  public void at(int index) {
    line = index;
  }

  /** What evidence shows of a line in place of the line itself: one that may hold a secret. */
  public void show(int index, String telling) {
    shown.put(index, telling);
  }

  /**
   * A state seen in a line, given by its index from 0. What its attributes are told by later lines
   * belongs to it too.
   */
  public void state(FactType type, Values values, int index) {
    state(type, values, index, text.lines().get(index));
  }

  /** A state seen in a line whose telling part is given. */
  public void state(FactType type, Values values, int index, String shown) {
    states.add(new State(type, values, index, shown));
  }

  private Fact fact(State state) {
    Map<String, Evidence> places = new HashMap<>();
    state
        .values
        .places()
        .forEach(
            (attribute, place) -> {
              if (place != state.index) {
                places.put(attribute, evidence(place));
              }
            });
    LineEvidence whole = LineEvidence.of(text.source(), state.index + 1, state.shown);
    return new Fact(state.type, state.values.map(), whole, places, null);
  }

  private LineEvidence evidence(int index) {
    String line = shown.getOrDefault(index, text.lines().get(index));
    return LineEvidence.of(text.source(), index + 1, Secrets.line(text.source(), line));
  }

  /** How many facts there are. */
  public int size() {
    return states.size();
  }

  /** How many lines were understood. */
  public long records() {
    return records;
  }

  /** How many lines were not understood. */
  public long ignored() {
    return ignored;
  }

  /** The reading, with the types whose absence means something. */
  public Reading covering(FactType... types) {
    List<Fact> facts = states.stream().map(this::fact).toList();
    return new Reading(facts, Set.of(types), records, ignored, unread);
  }
}
