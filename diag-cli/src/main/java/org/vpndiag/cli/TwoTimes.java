package org.vpndiag.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vpndiag.change.Change;
import org.vpndiag.change.Comparison;
import org.vpndiag.examination.CaseFile;
import org.vpndiag.examination.Examination;
import org.vpndiag.examination.Focus;
import org.vpndiag.examination.Formats;
import org.vpndiag.fact.FactBase;
import org.vpndiag.host.Gathered;
import org.vpndiag.host.PathSource;
import org.vpndiag.report.Report;
import org.vpndiag.report.Verdict;

/**
 * Two bundles of one host: from when it worked and from when it does not.
 *
 * @param report on the one that does not work, or on the later one
 * @param since the path of the other
 * @param changes what changed between them
 */
record TwoTimes(Report report, String since, List<Change> changes) {

  /** A bundle and what it shows. */
  private record Time(String path, String taken, FactBase facts, Report report) {}

  /** The comparison of two paths; empty unless both are bundles of one host. */
  static Optional<TwoTimes> of(
      List<String> paths, Formats formats, Examination examination, Focus focus)
      throws IOException {
    if (paths.size() != 2 || paths.contains("-")) {
      return Optional.empty();
    }
    Gathered first = PathSource.gather(paths.get(0));
    Gathered second = PathSource.gather(paths.get(1));
    if (first.taken().isEmpty() || second.taken().isEmpty()) {
      return Optional.empty();
    }
    Time one = time(paths.get(0), first, formats, examination, focus);
    Time other = time(paths.get(1), second, formats, examination, focus);
    return sameHost(one.facts(), other.facts()) ? Optional.of(of(one, other)) : Optional.empty();
  }

  private static Time time(
      String path, Gathered gathered, Formats formats, Examination examination, Focus focus) {
    CaseFile file = CaseFile.of(formats, gathered.documents());
    Report report = examination.examine(file, gathered.unseen(), focus);
    return new Time(path, gathered.taken(), file.facts(), report);
  }

  /** Bundles that do not tell their host's name are taken for what they were given as. */
  private static boolean sameHost(FactBase one, FactBase other) {
    Optional<Object> name = hostName(one);
    Optional<Object> otherName = hostName(other);
    return name.isEmpty() || otherName.isEmpty() || name.equals(otherName);
  }

  private static Optional<Object> hostName(FactBase facts) {
    return facts.ofType("kernel").stream().flatMap(f -> f.value("hostName").stream()).findFirst();
  }

  /** The one that works came before, whatever the clock says; else the clock tells. */
  private static TwoTimes of(Time one, Time other) {
    boolean works = one.report().verdict() == Verdict.HEALTHY;
    boolean otherWorks = other.report().verdict() == Verdict.HEALTHY;
    boolean inOrder = works == otherWorks ? one.taken().compareTo(other.taken()) <= 0 : works;
    Time before = inOrder ? one : other;
    Time after = inOrder ? other : one;
    return new TwoTimes(
        after.report(),
        before.path(),
        Comparison.of(before.facts(), after.facts(), after.report()));
  }
}
