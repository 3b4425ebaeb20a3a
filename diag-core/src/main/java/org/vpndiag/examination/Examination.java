package org.vpndiag.examination;

import java.util.ArrayList;
import java.util.List;
import org.vpndiag.document.Document;
import org.vpndiag.fact.FactBase;
import org.vpndiag.report.Input;
import org.vpndiag.report.Report;
import org.vpndiag.report.Side;
import org.vpndiag.report.Unseen;
import org.vpndiag.rule.Conclusion;
import org.vpndiag.rule.Engine;
import org.vpndiag.rule.RuleSet;

/** Examines a case: reads its documents and judges what they show. */
public final class Examination {
  private final Recogniser recogniser;
  private final RuleSet rules;

  /** An examination with these readers and rules. */
  public Examination(Formats formats, RuleSet rules) {
    recogniser = new Recogniser(formats);
    this.rules = rules;
  }

  /**
   * The report on a case.
   *
   * @param documents all that was collected of it, in any order
   * @param unseen what is known to be missing
   */
  public Report examine(List<Document> documents, List<Unseen> unseen) {
    FactBase facts = new FactBase();
    List<Input> inputs = new ArrayList<>();
    for (Document document : documents) {
      Recogniser.Recognised recognised = recogniser.read(document);
      inputs.add(recognised.input());
      facts.add(document.source(), recognised.reading().facts(), recognised.reading().covers());
    }
    Conclusion conclusion = new Engine(rules).conclude(facts);
    return new Report(
        inputs,
        Side.CLIENT,
        conclusion.verdict(),
        conclusion.summary(),
        conclusion.stages(),
        conclusion.diagnoses(),
        unseen,
        conclusion.nearMisses());
  }
}
