package org.vpndiag.wire.isakmp;

import java.util.Arrays;
import java.util.List;
import org.vpndiag.wire.Slice;

/** Writes fields into a growing array. */
final class FieldWriter implements Fields {
  private byte[] bytes = new byte[512];
  private int length;

  int length() {
    return length;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** Writes a length into a place left free for it. */
  void patch16(int at, int value) {
    bytes[at] = (byte) (value >> 8);
    bytes[at + 1] = (byte) value;
  }

  @Override
  public int uint8(String name, int value) {
    put(1, value);
    return value;
  }

  @Override
  public int uint16(String name, int value) {
    put(2, value);
    return value;
  }

  @Override
  public long uint32(String name, long value) {
    put(4, value);
    return value;
  }

  @Override
  public long uint64(String name, long value) {
    put(8, value);
    return value;
  }

  @Override
  public void reserved(int count) {
    put(count, 0);
  }

  @Override
  public Slice bytes(String name, int count, Slice value) {
    return rest(name, value);
  }

  @Override
  public Slice rest(String name, Slice value) {
    grow(value.length());
    value.copyTo(bytes, length);
    length += value.length();
    return value;
  }

  @Override
  public <T> List<T> each(Layout<T> layout, T blank, List<T> values) {
    values.forEach(value -> layout.walk(this, value));
    return values;
  }

  @Override
  public <T> List<T> chain(String name, int type, Layout<T> layout, T blank, List<T> values) {
    for (int i = 0; i < values.size(); i++) {
      int start = length;
      uint8("Next Payload", i + 1 < values.size() ? type : 0);
      reserved(1);
      uint16(name + " Length", 0);
      layout.walk(this, values.get(i));
      patch16(start + 2, length - start);
    }
    return values;
  }

  @Override
  public void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private void put(int count, long value) {
    grow(count);
    for (int i = 0; i < count; i++) {
      bytes[length + i] = (byte) (value >> (8 * (count - 1 - i)));
    }
    length += count;
  }

  private void grow(int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
    }
  }
}
