package org.vpndiag.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.vpndiag.capture.decrypt.EspKeys;
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
  private final EspKeys keys;
  private final Focus focus;
  private final Timings timings;

  /**
   * An examiner.
   *
   * @param keys those that the formats decrypt captures with
   */
  Examiner(Formats formats, Examination examination, EspKeys keys, Focus focus, Timings timings) {
    this.formats = formats;
    this.examination = examination;
    this.keys = keys;
    this.focus = focus;
    this.timings = timings;
  }

  /** Listens to this host for so long. */
  TimedCapture listen(Duration length) {
    return TimedCapture.begin(length, keys.decryptor());
  }

  CaseFile read(List<Document> documents) throws IOException {
    return timings.time("reading", () -> CaseFile.of(formats, documents, focus));
  }

  Report judge(CaseFile file, List<Unseen> unseen) throws IOException {
    List<Unseen> all = Stream.concat(unseen.stream(), keys.unseen().stream()).toList();
    return timings.time("judging", () -> examination.examine(file, all, focus));
  }

  Report examine(Gathered gathered) throws IOException {
    return judge(read(gathered.documents()), gathered.unseen());
  }
}
