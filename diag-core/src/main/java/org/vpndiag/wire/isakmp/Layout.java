package org.vpndiag.wire.isakmp;

/**
 * The declaration of a structure: its fields in order, for reading and writing.
 *
 * @param <T> the structure
 */
@FunctionalInterface
public interface Layout<T> {

  /**
   * Goes through the fields.
   *
   * @param fields a reader or a writer
   * @param value what is written; a reader is given a blank
   * @return what was read, or the value
   */
  T walk(Fields fields, T value);
}
