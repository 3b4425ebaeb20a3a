package org.vpndiag.document;

import java.io.IOException;
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
}
