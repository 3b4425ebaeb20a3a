package org.vpndiag.rule;

/** A condition in a few words, for people who wonder why a rule did not hold. */
final class ConditionText {
  private ConditionText() {}

  static String of(Condition condition) {
    if (condition instanceof Condition.Seen seen) {
      return "no " + seen.pattern();
    }
    if (condition instanceof Condition.Absent absent) {
      return "not known to be absent: " + absent.pattern();
    }
    if (condition instanceof Condition.Counted counted) {
      return "not so many of " + counted.pattern();
    }
    if (condition instanceof Condition.Any) {
      return "none of its alternatives holds";
    }
    if (condition instanceof Condition.Unless) {
      return "something speaks against it";
    }
    return "not all of its parts hold";
  }
}
