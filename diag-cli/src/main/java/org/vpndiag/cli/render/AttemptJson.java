package org.vpndiag.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.attempt.Attempt;
import org.vpndiag.evidence.LineEvidence;
import org.vpndiag.evidence.PacketEvidence;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.Moment;
import org.vpndiag.report.Stage;
import org.vpndiag.rule.Engine;
import org.vpndiag.rule.Names;

/**
 * The attempts of logs as JSON: all events of the last one and of the last one that came up, of the
 * others the first and last of each kind.
 */
public final class AttemptJson {
  private final Engine engine;
  private final boolean allEvents;

  /** Uses an engine to tell how far each got. */
  public AttemptJson(Engine engine, boolean allEvents) {
    this.engine = engine;
    this.allEvents = allEvents;
  }

  /** Writes the field {@code attempts}. */
  public void write(List<Attempt> attempts, JsonGenerator json) throws IOException {
    Attempt lastUp = null;
    for (Attempt attempt : attempts) {
      lastUp = attempt.outcome() == Attempt.Outcome.UP ? attempt : lastUp;
    }
    json.writeArrayFieldStart("attempts");
    for (int i = 0; i < attempts.size(); i++) {
      Attempt attempt = attempts.get(i);
      boolean whole = allEvents || i == attempts.size() - 1 || attempt.equals(lastUp);
      attempt(attempt, whole ? attempt.facts() : firstAndLast(attempt.facts()), json);
    }
    json.writeEndArray();
  }

  private void attempt(Attempt attempt, List<Fact> events, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("connection", attempt.connection());
    json.writeStringField("peer", attempt.peer());
    json.writeStringField("started", time(attempt.started()));
    json.writeStringField("ended", time(attempt.ended()));
    Optional<Stage> reached = engine.reached(attempt.facts());
    json.writeStringField("reached", reached.map(Names::of).orElse(null));
    json.writeStringField("outcome", Names.of(attempt.outcome()));
    json.writeStringField("role", Names.of(attempt.role()));
    json.writeNumberField("eventCount", attempt.eventCount());
    json.writeArrayFieldStart("events");
    for (Fact event : events) {
      event(event, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void event(Fact event, JsonGenerator json) throws IOException {
    json.writeStartObject();
    Moment moment = event.moment();
    json.writeStringField("time", moment == null ? null : time(moment));
    json.writeStringField("program", ProgramName.in(event.evidence().text()).orElse(null));
    json.writeStringField("event", event.type().name());
    json.writeStringField("source", event.evidence().source());
    if (event.evidence() instanceof LineEvidence line) {
      json.writeNumberField("line", line.line());
    } else if (event.evidence() instanceof PacketEvidence packet) {
      json.writeNumberField("packet", packet.packet());
    }
    json.writeStringField("text", event.evidence().text());
    json.writeEndObject();
  }

  /** ISO 8601; without Z where the log has local time. */
  static @Nullable String time(Moment moment) {
    if (moment.time() == null) {
      return null;
    }
    String text = moment.time().toString();
    return moment.clock() == Moment.Clock.UTC ? text : text.substring(0, text.length() - 1);
  }

  private static List<Fact> firstAndLast(List<Fact> facts) {
    Map<String, Fact> first = new LinkedHashMap<>();
    Map<String, Fact> last = new LinkedHashMap<>();
    for (Fact fact : facts) {
      first.putIfAbsent(fact.type().name(), fact);
      last.put(fact.type().name(), fact);
    }
    return facts.stream()
        .filter(f -> f.equals(first.get(f.type().name())) || f.equals(last.get(f.type().name())))
        .toList();
  }
}
