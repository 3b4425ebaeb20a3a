package org.vpndiag.examination;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpndiag.attempt.Attempts;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.facts.CaptureFacts;
import org.vpndiag.document.Document;
import org.vpndiag.fact.FactBase;
import org.vpndiag.report.Input;
import org.vpndiag.report.Report;
import org.vpndiag.report.Unseen;
import org.vpndiag.report.Words;
import org.vpndiag.rule.Conclusion;
import org.vpndiag.rule.Engine;
import org.vpndiag.rule.RuleSet;
import org.vpndiag.timeline.Timeline;

/** Examines a case: reads its documents and judges what they show. */
public final class Examination {
  private static final Words NOTHING_USABLE =
      new Words("Nothing that was named could be used.", "指定されたものは、どれも利用できませんでした。");

  private final Formats formats;
  private final Engine engine;

  /** An examination with these readers and rules. */
  public Examination(Formats formats, RuleSet rules) {
    this.formats = formats;
    this.engine = new Engine(rules);
  }

  /** The report on a whole case. */
  public Report examine(List<Document> documents, List<Unseen> unseen) {
    return examine(documents, unseen, Focus.ALL);
  }

  /**
   * The report on a case.
   *
   * @param documents all that was collected of it, in any order
   * @param unseen what is known to be missing
   * @param focus what of it to look at
   */
  public Report examine(List<Document> documents, List<Unseen> unseen, Focus focus) {
    return examine(CaseFile.of(formats, documents, focus), unseen, focus);
  }

  /**
   * The report on a case whose documents were read already. Of the clients that captures show it is
   * about the one that the other sources are about, or else one that fails.
   */
  public Report examine(CaseFile file, List<Unseen> unseen, Focus focus) {
    return eachClient(file, unseen, focus).explained();
  }

  /** The reports on all clients that captures show. */
  public ClientReports eachClient(CaseFile file, List<Unseen> unseen) {
    return eachClient(file, unseen, Focus.ALL);
  }

  /** What judges. */
  public Engine engine() {
    return engine;
  }

  /** The attempts that a capture shows of one of its clients, where these are several. */
  public Attempts attempts(Capture capture, Set<String> names) {
    return new CapturedAttempts(engine).of(CaptureFacts.attempts(capture, names));
  }

  private ClientReports eachClient(CaseFile file, List<Unseen> unseen, Focus focus) {
    OwnClients clients = OwnClients.of(file);
    return ClientReports.of(
        clients.own(), client -> judge(file.inputs(), clients.facts(file, client), unseen, focus));
  }

  private Report judge(List<Input> inputs, FactBase facts, List<Unseen> unseen, Focus focus) {
    Conclusion conclusion = engine.conclude(Timeline.aligned(facts));
    boolean nothing = Input.allUnusable(inputs);
    return focus.of(
        new Report(
            inputs,
            conclusion.view(),
            conclusion.verdict(),
            nothing ? NOTHING_USABLE : conclusion.summary(),
            conclusion.stages(),
            conclusion.diagnoses(),
            unseen,
            nothing ? Optional.empty() : conclusion.next(),
            conclusion.nearMisses()));
  }
}
