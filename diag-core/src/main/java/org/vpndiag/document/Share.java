package org.vpndiag.document;

import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What a document that shows several clients tells of one of them.
 *
 * @param source the document
 * @param name what the document calls the client; empty for what names none
 * @param client what the case calls it: another document may show it under another name
 * @param marks what another document shows too only if it shows the same client
 * @param reading made when it is asked for: of many clients few are looked at
 */
public record Share(
    String source, String name, String client, Set<String> marks, Supplier<Reading> reading) {

  /** Keeps its own copy. */
  public Share {
    marks = Set.copyOf(marks);
  }

  /** A share of a client that has one name. */
  public Share(String source, String name, Set<String> marks, Supplier<Reading> reading) {
    this(source, name, name, marks, reading);
  }

  /** The same with its reading changed. */
  public Share with(UnaryOperator<Reading> change) {
    return new Share(source, name, client, marks, () -> change.apply(reading.get()));
  }

  /** The same of a client that the case calls so. */
  public Share of(String client) {
    return new Share(source, name, client, marks, reading);
  }
}
