package org.vpndiag.wire.isakmp;

import java.util.List;
import org.vpndiag.wire.Slice;

/**
 * A walk over the fields of a structure in the order of its RFC's diagram, for reading and for
 * writing: a reader returns what it finds and ignores the given values, a writer writes the given
 * values and returns them. One {@link Layout} thus declares a structure for both directions.
 *
 * <p>A reader stops at the first flaw; only the border of a message sees how.
 */
public sealed interface Fields permits FieldReader, FieldWriter {

  /** One byte. */
  int uint8(String name, int value);

  /** Two bytes. */
  int uint16(String name, int value);

  /** Four bytes. */
  long uint32(String name, long value);

  /** Eight bytes. */
  long uint64(String name, long value);

  /** Bytes that are zero when sent and ignored when received. */
  void reserved(int count);

  /** So many bytes as an earlier field or the RFC says. */
  Slice bytes(String name, int length, Slice value);

  /** All bytes up to the end of the structure. */
  Slice rest(String name, Slice value);

  /** Structures of one kind up to the end. */
  <T> List<T> each(Layout<T> layout, T blank, List<T> values);

  /**
   * A chain of substructures, each behind a header of its successor's type (or 0 for the last), a
   * reserved byte and its length (RFC 2408 sections 3.5 and 3.6, RFC 7296 section 3.3).
   */
  <T> List<T> chain(String name, int type, Layout<T> layout, T blank, List<T> values);

  /** Demands that an earlier field fits what followed; a writer's always does. */
  void check(boolean holds, String otherwise);
}
