package org.vpndiag.examination;

import java.util.ArrayList;
import java.util.List;
import org.vpndiag.document.Document;
import org.vpndiag.fact.FactBase;
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
    List<Input> inputs = new ArrayList<>();
    FactBase facts = new FactBase();
    for (Document document : documents) {
      Recogniser.Recognised recognised = recogniser.read(document);
      inputs.add(recognised.input());
      facts.add(
          document.source(), focus.of(recognised.reading().facts()), recognised.reading().covers());
    }
    return new CaseFile(inputs, facts);
  }
}
