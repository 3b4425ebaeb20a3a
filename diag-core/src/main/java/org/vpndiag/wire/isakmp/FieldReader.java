package org.vpndiag.wire.isakmp;

import java.util.ArrayList;
import java.util.List;
import org.vpndiag.wire.Slice;

/**
 * Reads fields. Its limit is where the structure ends by its own declaration; where the recorded
 * bytes end earlier, the structure is truncated, not malformed.
 */
final class FieldReader implements Fields {
  private final Slice recorded;
  private final int limit;
  private int position;

  FieldReader(Slice recorded, int position, int limit) {
    this.recorded = recorded;
    this.position = position;
    this.limit = limit;
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return position >= limit;
  }

  /** A reader of the next bytes, over which this one moves; the name is in two parts. */
  FieldReader part(String name, String kind, int length) {
    if (length > limit - position) {
      require(name + kind, length, limit);
    }
    FieldReader part = new FieldReader(recorded, position, position + length);
    position += length;
    return part;
  }

  /** Demands that a structure's length was used up. */
  void end() {
    if (!atEnd()) {
      throw malformed((limit - position) + " bytes are left over");
    }
  }

  @Override
  public int uint8(String name, int value) {
    return recorded.uint8(advance(name, 1));
  }

  @Override
  public int uint16(String name, int value) {
    return recorded.uint16(advance(name, 2));
  }

  @Override
  public long uint32(String name, long value) {
    return recorded.uint32(advance(name, 4));
  }

  @Override
  public long uint64(String name, long value) {
    return recorded.int64(advance(name, 8));
  }

  @Override
  public void reserved(int count) {
    advance("RESERVED", count);
  }

  @Override
  public Slice bytes(String name, int length, Slice value) {
    return recorded.slice(advance(name, length), length);
  }

  @Override
  public Slice rest(String name, Slice value) {
    return bytes(name, limit - position, value);
  }

  @Override
  public <T> List<T> each(Layout<T> layout, T blank, List<T> values) {
    List<T> all = new ArrayList<>();
    while (!atEnd()) {
      all.add(layout.walk(this, blank));
    }
    return all;
  }

  @Override
  public <T> List<T> chain(String name, int type, Layout<T> layout, T blank, List<T> values) {
    List<T> all = new ArrayList<>();
    int next = atEnd() ? 0 : type;
    while (next == type) {
      next = uint8("Next Payload", 0);
      if (next != type && next != 0) {
        throw malformed(name + " is followed by a payload " + next);
      }
      reserved(1);
      int length = uint16(name + " Length", 0);
      if (length < PayloadHeader.LENGTH) {
        throw malformed(name + " Length is " + length);
      }
      FieldReader part = part(name, "", length - PayloadHeader.LENGTH);
      all.add(layout.walk(part, blank));
      part.end();
    }
    return all;
  }

  @Override
  public void check(boolean holds, String otherwise) {
    if (!holds) {
      throw malformed(otherwise);
    }
  }

  /** What stops the reading here; its words are put together only then. */
  FlawException malformed(String reason) {
    return new FlawException(new Flaw(Flaw.Kind.MALFORMED, position, reason));
  }

  private int advance(String name, int count) {
    require(name, count, Math.min(limit, recorded.length()));
    int from = position;
    position += count;
    return from;
  }

  private void require(String name, int count, int end) {
    if (count > end - position) {
      boolean malformed = count > limit - position;
      String reason = name + " needs " + count + " bytes, there are " + Math.max(0, end - position);
      throw new FlawException(
          new Flaw(malformed ? Flaw.Kind.MALFORMED : Flaw.Kind.TRUNCATED, position, reason));
    }
  }
}
