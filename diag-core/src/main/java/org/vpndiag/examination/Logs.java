package org.vpndiag.examination;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.vpndiag.document.Document;
import org.vpndiag.document.Head;
import org.vpndiag.document.Reading;
import org.vpndiag.document.StreamFormat;
import org.vpndiag.fact.FactType;
import org.vpndiag.log.LogCatalogue;
import org.vpndiag.log.LogFormat;
import org.vpndiag.log.LogReader;

/** Logs as documents of a case: of all their attempts the one that decides. */
final class Logs implements StreamFormat {
  private final LocalDate today;

  Logs(LocalDate today) {
    this.today = today;
  }

  @Override
  public String kind() {
    return "log";
  }

  @Override
  public boolean recognises(Head head) {
    return LogFormat.recognises(head);
  }

  @Override
  public List<FactType> factTypes() {
    return List.copyOf(LogCatalogue.standard().factTypes());
  }

  @Override
  public Reading read(Document document) throws IOException {
    return LogReader.read(document, today).reading();
  }
}
