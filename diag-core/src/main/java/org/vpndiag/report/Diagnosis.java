package org.vpndiag.report;

import java.util.List;
import org.vpndiag.evidence.Evidence;

/**
 * One finding.
 *
 * @param rule the id of the rule that found it
 * @param role what it is to the failure
 * @param stage where the fault lies
 * @param title one line
 * @param explanation why it is so and why it matters
 * @param evidence exactly what the rule's conditions matched
 * @param explains the ids of the findings that follow from this one
 */
public record Diagnosis(
    String rule,
    Role role,
    Stage stage,
    Severity severity,
    Confidence confidence,
    Words title,
    Words explanation,
    List<Evidence> evidence,
    List<Alternative> alternatives,
    List<Fix> fixes,
    List<String> explains) {

  /** Keeps its own copies. */
  public Diagnosis {
    evidence = List.copyOf(evidence);
    alternatives = List.copyOf(alternatives);
    fixes = List.copyOf(fixes);
    explains = List.copyOf(explains);
  }
}
