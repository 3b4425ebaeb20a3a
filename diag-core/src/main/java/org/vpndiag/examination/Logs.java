package org.vpndiag.examination;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.vpndiag.document.Document;
import org.vpndiag.document.Head;
import org.vpndiag.document.Reading;
import org.vpndiag.document.StreamFormat;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactType;
import org.vpndiag.log.LogCatalogue;
import org.vpndiag.log.LogFormat;
import org.vpndiag.log.LogReader;
import org.vpndiag.log.LogReading;

/** Logs as documents of a case: of all their attempts the one that decides. */
final class Logs implements StreamFormat {
  private final LocalDate today;
  private final String connection;

  /**
   * Logs.
   *
   * @param connection whose last attempt decides, if it has any; empty for whichever
   */
  Logs(LocalDate today, String connection) {
    this.today = today;
    this.connection = connection;
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
    return LogReader.read(List.of(document), today, connection).reading();
  }

  /** Of all attempts in all logs one decides; its facts stand in the first document's reading. */
  @Override
  public List<Reading> readTogether(List<Document> documents) throws IOException {
    LogReading together = LogReader.read(documents, today, connection);
    List<Reading> readings = new ArrayList<>();
    for (LogReading.Part part : together.parts()) {
      List<Fact> facts = readings.isEmpty() ? together.reading().facts() : List.of();
      readings.add(new Reading(facts, part.covers(), part.records(), part.ignored()));
    }
    return readings;
  }
}
