package org.vpndiag.rule;

import java.util.List;
import org.vpndiag.report.Words;

/** What a rule asks of a case. Facts are matched in the order in which conditions stand. */
sealed interface Condition {

  Position at();

  /** A fact was seen; {@code alias} names it, empty for no name. */
  record Seen(Position at, FactPattern pattern, String alias) implements Condition {}

  /** A source that covers such facts has none. */
  record Absent(Position at, FactPattern pattern, Words says) implements Condition {}

  /** Facts were seen so often; the last of them gets the name. */
  record Counted(Position at, FactPattern pattern, String alias, long atLeast, long atMost)
      implements Condition {}

  /** All hold. */
  record All(Position at, List<Condition> conditions) implements Condition {}

  /** One holds; the first that does counts. */
  record Any(Position at, List<Condition> conditions) implements Condition {}

  /** Not all of these hold: nobody has seen what would speak against the rule. */
  record Unless(Position at, List<Condition> conditions) implements Condition {}

  /** Names facts where they are seen, and holds either way. */
  record Maybe(Position at, List<Condition> conditions) implements Condition {}
}
