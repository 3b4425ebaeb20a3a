package org.vpndiag.examination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpndiag.document.Document;
import org.vpndiag.document.Reading;
import org.vpndiag.document.StreamFormat;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactBase;
import org.vpndiag.host.state.Movements;
import org.vpndiag.report.Input;

/**
 * All that is known of a case before anybody judges.
 *
 * @param inputs what was read
 * @param facts what it told
 */
public record CaseFile(List<Input> inputs, FactBase facts) {

  /** Keeps its own copy. */
  public CaseFile {
    inputs = List.copyOf(inputs);
  }

  /** Recognises and reads documents, in any order. */
  public static CaseFile of(Formats formats, List<Document> documents) {
    return of(formats, documents, Focus.ALL);
  }

  static CaseFile of(Formats formats, List<Document> documents, Focus focus) {
    Recogniser recogniser = new Recogniser(formats);
    Map<StreamFormat, List<Document>> streams = new LinkedHashMap<>();
    List<Recogniser.Done> done = new ArrayList<>();
    for (Document document : documents) {
      Recogniser.Recognised recognised = recogniser.recognise(document);
      done.addAll(recognised.done());
      for (Recogniser.Stream stream : recognised.streams()) {
        streams.computeIfAbsent(stream.format(), f -> new ArrayList<>()).add(stream.document());
      }
    }
    streams.forEach((format, ofFormat) -> done.addAll(Recogniser.read(ofFormat, format)));
    return of(done, focus);
  }

  private static CaseFile of(List<Recogniser.Done> done, Focus focus) {
    FactBase facts = new FactBase();
    Movements movements =
        Movements.of(done.stream().flatMap(d -> d.reading().facts().stream()).toList());
    for (Recogniser.Done one : done) {
      Reading reading = one.reading();
      List<Fact> told = movements.in(focus.of(reading.facts()));
      facts.add(one.input().path(), told, reading.covers());
    }
    return new CaseFile(done.stream().map(Recogniser.Done::input).toList(), facts);
  }
}
