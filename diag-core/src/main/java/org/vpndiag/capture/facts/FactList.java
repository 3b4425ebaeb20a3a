package org.vpndiag.capture.facts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.Seen;
import org.vpndiag.evidence.PacketEvidence;
import org.vpndiag.evidence.Printable;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Moment;
import org.vpndiag.report.Words;

/** Gathers a capture's facts, each with its packet. */
final class FactList {
  private static final int MAX_FACTS = 50_000;

  private final String source;
  private final List<Fact> facts = new ArrayList<>();

  FactList(String source) {
    this.source = source;
  }

  /** A fact told in the words of its protocol alone. */
  void add(FactType type, Seen seen, String text, Values values) {
    add(type, seen, Words.same(text), values);
  }

  /** A fact; a value of null is one that the capture does not tell. */
  void add(FactType type, Seen seen, Words text, Values values) {
    if (facts.size() >= MAX_FACTS) {
      return;
    }
    facts.add(
        Fact.event(
            type,
            values.map,
            evidence(seen, text.map(Printable::line)),
            new Moment(source, seen.packet(), seen.time(), Moment.Clock.UTC, Duration.ZERO)));
  }

  private PacketEvidence evidence(Seen seen, Words text) {
    return new PacketEvidence(source, seen.packet(), seen.time(), text.en(), text.ja());
  }

  /** In the order of their packets. */
  List<Fact> sorted() {
    facts.sort(Comparator.comparingLong(FactList::packet));
    return facts;
  }

  private static long packet(Fact fact) {
    Moment moment = fact.moment();
    return moment == null ? 0 : moment.sequence();
  }

  /** The attributes of a fact. */
  static final class Values {
    private final Map<String, Object> map = new HashMap<>();

    static Values of(String name, @Nullable Object value) {
      return new Values().and(name, value);
    }

    static Values none() {
      return new Values();
    }

    /** One more; empty words, and 0 for what begins at 1, are left out by the caller. */
    Values and(String name, @Nullable Object value) {
      if (value instanceof Integer number) {
        map.put(name, number.longValue());
      } else if (value != null) {
        map.put(name, value);
      }
      return this;
    }
  }
}
