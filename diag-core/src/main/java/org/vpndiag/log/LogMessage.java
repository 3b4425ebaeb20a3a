package org.vpndiag.log;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.vpndiag.evidence.LineEvidence;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactType;
import org.vpndiag.report.Words;

/**
 * A known message, recognised in one line.
 *
 * @param program whose message it is
 * @param sample such a line, from the program's catalogue
 * @param fact what it tells; none for what is known to mean nothing
 * @param meaning what kind of event that is
 */
public record LogMessage(String program, String sample, Optional<Fact> fact, Words meaning) {
  private static final Words NOISE = new Words("known, and of no concern", "既知のメッセージで、診断には影響しない");

  /** The message of a line, with or without what a log puts before it. */
  public static Optional<LogMessage> of(String line) {
    byte[] bytes = line.strip().getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0 || bytes.length > ByteLines.MAX_LINE) {
      return Optional.empty();
    }
    LogCatalogue catalogue = LogCatalogue.standard();
    LogLine parsed = new LineHead(new Tags(catalogue)).parse(bytes, 0, bytes.length);
    for (CatalogueMatcher matcher : parsed.tag().matchers()) {
      Entry entry = matcher.find(bytes, parsed.message(), bytes.length);
      if (entry != null) {
        return Optional.of(of(matcher, entry, bytes, parsed.message(), catalogue));
      }
    }
    return Optional.empty();
  }

  private static LogMessage of(
      CatalogueMatcher matcher, Entry entry, byte[] bytes, int message, LogCatalogue catalogue) {
    String program = matcher.catalogue().program();
    if (entry.isNoise()) {
      return new LogMessage(program, entry.sample(), Optional.empty(), NOISE);
    }
    FactType type = catalogue.factType(entry);
    Map<String, Object> values = matcher.values(entry, bytes, message, bytes.length);
    values.keySet().retainAll(type.attributes().keySet());
    String shown = LineText.clean(bytes, 0, bytes.length);
    Fact fact = Fact.state(type, values, LineEvidence.of("-", 1, shown));
    return new LogMessage(program, entry.sample(), Optional.of(fact), catalogue.meaning(entry));
  }
}
