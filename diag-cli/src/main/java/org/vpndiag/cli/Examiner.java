package org.vpndiag.cli;

import java.io.IOException;
import java.util.List;
import org.vpndiag.document.Document;
import org.vpndiag.examination.CaseFile;
import org.vpndiag.examination.Examination;
import org.vpndiag.examination.Focus;
import org.vpndiag.examination.Formats;
import org.vpndiag.host.Gathered;
import org.vpndiag.report.Report;
import org.vpndiag.report.Unseen;

/**
 * Reads cases and has them judged, as the user wants to see them, and notes how long that takes.
 */
final class Examiner {
  private final Formats formats;
  private final Examination examination;
  private final Focus focus;
  private final Timings timings;

  Examiner(Formats formats, Examination examination, Focus focus, Timings timings) {
    this.formats = formats;
    this.examination = examination;
    this.focus = focus;
    this.timings = timings;
  }

  CaseFile read(List<Document> documents) throws IOException {
    return timings.time("reading", () -> CaseFile.of(formats, documents, focus));
  }

  Report judge(CaseFile file, List<Unseen> unseen) throws IOException {
    return timings.time("judging", () -> examination.examine(file, unseen, focus));
  }

  Report examine(Gathered gathered) throws IOException {
    return judge(read(gathered.documents()), gathered.unseen());
  }
}
