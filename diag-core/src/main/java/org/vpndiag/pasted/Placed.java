package org.vpndiag.pasted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.evidence.LineEvidence;
import org.vpndiag.fact.Fact;

/** Puts what was read of a piece back to its place in the post. */
final class Placed {

  private final String source;
  private final List<PostLine> lines;

  /** For a piece of a post. */
  Placed(String source, List<PostLine> lines) {
    this.source = source;
    this.lines = lines;
  }

  Fact fact(Fact fact) {
    Map<String, Evidence> places = new HashMap<>();
    fact.places().forEach((attribute, place) -> places.put(attribute, evidence(place)));
    return new Fact(fact.type(), fact.values(), evidence(fact.evidence()), places, fact.moment());
  }

  private Evidence evidence(Evidence evidence) {
    if (evidence instanceof LineEvidence line && line.line() <= lines.size()) {
      int number = lines.get(line.line() - 1).number();
      return new LineEvidence(source, number, line.text());
    }
    return evidence;
  }
}
