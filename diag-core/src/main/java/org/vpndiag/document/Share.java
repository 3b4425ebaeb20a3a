package org.vpndiag.document;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What a document that shows several clients tells of one of them.
 *
 * @param source the document
 * @param client the client's address; empty for what names none
 * @param reading made when it is asked for: of many clients few are looked at
 */
public record Share(String source, String client, Supplier<Reading> reading) {

  /** The same with its reading changed. */
  public Share with(UnaryOperator<Reading> change) {
    return new Share(source, client, () -> change.apply(reading.get()));
  }
}
