package org.vpndiag.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpndiag.attempt.Attempt;
import org.vpndiag.attempt.Attempts;
import org.vpndiag.capture.facts.AttemptReading;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactBase;
import org.vpndiag.report.Diagnosis;
import org.vpndiag.report.Role;
import org.vpndiag.report.Verdict;
import org.vpndiag.rule.Conclusion;
import org.vpndiag.rule.Engine;

/** The attempts of a capture in the words of those of logs; what became of each, rules judge. */
final class CapturedAttempts {
  /** So many are judged; of more, the last ones. */
  private static final int MOST = 100;

  private final Engine engine;

  CapturedAttempts(Engine engine) {
    this.engine = engine;
  }

  Attempts of(List<AttemptReading> readings) {
    List<AttemptReading> last =
        readings.subList(Math.max(0, readings.size() - MOST), readings.size());
    List<Attempt> all = new ArrayList<>();
    Attempt deciding = null;
    for (AttemptReading reading : last) {
      Attempt attempt = attempt(reading);
      all.add(attempt);
      deciding = reading.decides() ? attempt : deciding;
    }
    int dropped = readings.size() - last.size();
    return new Attempts(
        all, deciding, List.of(), dropped == 0 ? Map.of() : Map.of("", (long) dropped));
  }

  private Attempt attempt(AttemptReading one) {
    FactBase facts = new FactBase();
    facts.add(one.began().source(), one.reading().facts(), one.reading().covers());
    Conclusion conclusion = engine.conclude(facts);
    List<Fact> events =
        one.reading().facts().stream()
            .filter(fact -> !fact.type().name().startsWith("capture"))
            .toList();
    return new Attempt(
        null,
        peer(events),
        one.began(),
        one.ended(),
        Attempt.Role.INITIATOR,
        outcome(conclusion.verdict(), one, events),
        cause(conclusion),
        events,
        events.size());
  }

  private static @Nullable String cause(Conclusion conclusion) {
    return conclusion.diagnoses().stream()
        .filter(diagnosis -> diagnosis.role() == Role.ROOT_CAUSE)
        .map(Diagnosis::rule)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String peer(List<Fact> events) {
    return events.stream()
        .filter(fact -> fact.type().attributes().containsKey("peer"))
        .flatMap(fact -> fact.value("peer").stream())
        .map(Object::toString)
        .findFirst()
        .orElse(null);
  }

  /** Where nothing is seen of what goes through IPsec, that this works is all there is to see. */
  private static Attempt.Outcome outcome(Verdict verdict, AttemptReading one, List<Fact> events) {
    return switch (verdict) {
      case HEALTHY -> Attempt.Outcome.UP;
      case BROKEN -> one.worked() ? Attempt.Outcome.ENDED : Attempt.Outcome.FAILED;
      case UNDETERMINED ->
          one.worked() && events.stream().noneMatch(CapturedAttempts::isInside)
              ? Attempt.Outcome.UP
              : Attempt.Outcome.UNFINISHED;
    };
  }

  private static boolean isInside(Fact fact) {
    String type = fact.type().name();
    return type.startsWith("l2tp.") || type.startsWith("lcp.") || type.startsWith("ppp.");
  }
}
