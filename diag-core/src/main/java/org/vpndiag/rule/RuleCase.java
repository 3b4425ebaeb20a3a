package org.vpndiag.rule;

import java.util.Map;

/**
 * A test of a rule's own: what is given, and whether the rule must speak.
 *
 * @param name what it shows
 * @param given documents' texts by their names; that of a {@code .pcap} is Base64
 * @param expect whether the rule matches, and as what
 */
public record RuleCase(Position at, String name, Map<String, String> given, Expectation expect) {

  /** Keeps its own copy. */
  public RuleCase {
    given = Map.copyOf(given);
  }

  /** What a case expects of its rule. */
  public enum Expectation {
    /** It is the root cause. */
    ROOT_CAUSE,
    /** It is reported, in whatever role. */
    REPORTED,
    /** It is silent. */
    SILENT
  }
}
