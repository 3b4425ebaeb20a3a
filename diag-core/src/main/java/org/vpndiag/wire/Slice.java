package org.vpndiag.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A piece of a byte array, read in network byte order without copying. Reading outside of it throws
 * {@link IndexOutOfBoundsException}; {@link #has} asks first.
 */
public final class Slice {

  private final byte[] array;
  private final int from;
  private final int length;

  /** A piece of an array, which is not copied; refuses what is not inside the array. */
  public Slice(byte[] array, int from, int length) {
    check(from, length, array.length);
    this.array = array;
    this.from = from;
    this.length = length;
  }

  /** A whole array. */
  public static Slice of(byte[] array) {
    return new Slice(array, 0, array.length);
  }

  /** Four bytes of an array as a number. */
  public static int int32(byte[] array, int at) {
    return uint16(array, at) << 16 | uint16(array, at + 2);
  }

  /** It and the check are so short that the client compiler inlines them: each field is read so. */
  private static int uint16(byte[] array, int at) {
    return (array[at] & 0xff) << 8 | (array[at + 1] & 0xff);
  }

  private static void check(int at, int count, int length) {
    if ((at | count) < 0 || count > length - at) {
      throw outside(at, count, length);
    }
  }

  private static IndexOutOfBoundsException outside(int at, int count, int length) {
    return new IndexOutOfBoundsException(count + " bytes at " + at + " of " + length);
  }

  /** Its length in bytes. */
  public int length() {
    return length;
  }

  /** Whether there are at least so many bytes. */
  public boolean has(int count) {
    return length >= count;
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return length == 0;
  }

  /** One byte as a number from 0 to 255. */
  public int uint8(int at) {
    check(at, 1, length);
    return array[from + at] & 0xff;
  }

  /** Two bytes as a number from 0 to 65535. */
  public int uint16(int at) {
    check(at, 2, length);
    return uint16(array, from + at);
  }

  /** Four bytes as a signed number. */
  public int int32(int at) {
    check(at, 4, length);
    return int32(array, from + at);
  }

  /** Four bytes as an unsigned number. */
  public long uint32(int at) {
    return Integer.toUnsignedLong(int32(at));
  }

  /** Eight bytes as a number. */
  public long int64(int at) {
    return (uint32(at) << 32) | uint32(at + 4);
  }

  /** What follows an offset, which may be the end. */
  public Slice slice(int at) {
    return slice(at, length - at);
  }

  /** A part of it. */
  public Slice slice(int at, int count) {
    check(at, count, length);
    return new Slice(array, from + at, count);
  }

  /** Its first bytes, or all of it when it is shorter. */
  public Slice atMost(int count) {
    return count >= length ? this : slice(0, Math.max(0, count));
  }

  /** A copy of its bytes. */
  public byte[] toByteArray() {
    return Arrays.copyOfRange(array, from, from + length);
  }

  /** Copies its bytes into an array. */
  public void copyTo(byte[] target, int at) {
    System.arraycopy(array, from, target, at, length);
  }

  /** The same bytes in an array of their own, to be kept. */
  public Slice copy() {
    return of(toByteArray());
  }

  /** A number that other bytes hardly share: FNV-1a of 64 bits, four bytes at a time. */
  public long fingerprint() {
    long hash = 0xcbf29ce484222325L;
    int end = from + length;
    int i = from;
    for (; i + 4 <= end; i += 4) {
      hash = (hash ^ int32(array, i)) * 0x100000001b3L;
      hash ^= hash >>> 32;
    }
    for (; i < end; i++) {
      hash = (hash ^ (array[i] & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }

  /** Its bytes as text, one character a byte. */
  public String latin1() {
    return new String(array, from, length, StandardCharsets.ISO_8859_1);
  }

  /** Its bytes as text. */
  public String utf8() {
    return new String(array, from, length, StandardCharsets.UTF_8);
  }

  /** Lower-case hex digits. */
  public String hex() {
    return HexFormat.of().formatHex(array, from, from + length);
  }

  /** Slices are equal when their bytes are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Slice slice
        && Arrays.equals(
            array, from, from + length, slice.array, slice.from, slice.from + slice.length);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + array[i];
    }
    return hash;
  }

  @Override
  public String toString() {
    return hex();
  }
}
