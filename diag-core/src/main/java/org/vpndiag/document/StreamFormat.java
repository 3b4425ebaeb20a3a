package org.vpndiag.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vpndiag.fact.FactType;

/** A format of documents too large to hold: a log or a capture. */
public interface StreamFormat {

  /** The kind's name in reports: {@code syslog}. */
  String kind();

  /** Whether a document is of this format, by its beginning. */
  boolean recognises(Head head);

  /** Every type of fact that {@link #read} can make. */
  List<FactType> factTypes();

  /**
   * Reads it in bounded memory. What is damaged is counted, never an exception.
   *
   * @throws IOException when nothing at all can be read
   */
  Reading read(Document document) throws IOException;

  /**
   * Reads the documents of one host that belong together, such as the parts of a rotated log.
   *
   * @return a reading for each document, in their order
   * @throws IOException when nothing at all can be read of one
   */
  default List<Reading> readTogether(List<Document> documents) throws IOException {
    List<Reading> readings = new ArrayList<>();
    for (Document document : documents) {
      readings.add(read(document));
    }
    return readings;
  }
}
