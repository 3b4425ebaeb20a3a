package org.vpndiag.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vpndiag.change.Change;
import org.vpndiag.change.Comparison;
import org.vpndiag.examination.CaseFile;
import org.vpndiag.examination.Hosts;
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
  private record Time(Cases.One bundle, CaseFile file, Report report) {}

  /** The comparison of two cases; empty unless both, and nothing else, are bundles of one host. */
  static Optional<TwoTimes> of(Cases cases, Examiner examiner) throws IOException {
    List<Cases.One> hosts = cases.hosts();
    boolean two = hosts.size() == 2 && cases.rest().gathered().documents().isEmpty();
    if (!two || hosts.stream().anyMatch(h -> h.gathered().taken().isEmpty())) {
      return Optional.empty();
    }
    Time one = time(hosts.get(0), examiner);
    Time other = time(hosts.get(1), examiner);
    boolean same =
        Hosts.same(one.bundle().gathered(), one.file(), other.bundle().gathered(), other.file());
    return same ? Optional.of(of(one, other)) : Optional.empty();
  }

  private static Time time(Cases.One bundle, Examiner examiner) throws IOException {
    CaseFile file = examiner.read(bundle.gathered().documents());
    return new Time(bundle, file, examiner.judge(file, bundle.gathered().unseen()));
  }

  /** The one that works came before, whatever the clock says; else the clock tells. */
  private static TwoTimes of(Time one, Time other) {
    boolean works = one.report().verdict() == Verdict.HEALTHY;
    boolean otherWorks = other.report().verdict() == Verdict.HEALTHY;
    String taken = one.bundle().gathered().taken();
    boolean inOrder =
        works == otherWorks ? taken.compareTo(other.bundle().gathered().taken()) <= 0 : works;
    Time before = inOrder ? one : other;
    Time after = inOrder ? other : one;
    return new TwoTimes(
        after.report(),
        before.bundle().name(),
        Comparison.of(before.file().facts(), after.file().facts(), after.report()));
  }
}
