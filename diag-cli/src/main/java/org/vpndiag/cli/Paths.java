package org.vpndiag.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.vpndiag.document.Document;
import org.vpndiag.host.Gathered;
import org.vpndiag.host.PathSource;
import org.vpndiag.report.Unseen;

/** What the paths on the command line stand for. */
final class Paths {
  private Paths() {}

  /** The documents of files, folders and bundles; {@code -} is standard input. */
  static Gathered gather(List<String> paths, InputStream in) throws IOException {
    List<Document> documents = new ArrayList<>();
    List<Unseen> unseen = new ArrayList<>();
    for (String path : paths) {
      Gathered gathered =
          path.equals("-")
              ? Gathered.of(List.of(StandardInput.document(in)))
              : PathSource.gather(path);
      documents.addAll(gathered.documents());
      unseen.addAll(gathered.unseen());
    }
    return new Gathered(documents, unseen, List.of());
  }
}
