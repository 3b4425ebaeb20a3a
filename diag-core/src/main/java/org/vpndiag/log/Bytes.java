package org.vpndiag.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Searching in bytes. */
final class Bytes {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long LINE_FEEDS = '\n' * ONES;
  private static final long BLANKS = ' ' * ONES;
  private static final long ABOVE_BLANKS = (' ' + 1) * ONES;
  private static final long COLONS = ':' * ONES;
  private static final long BRACKETS = '[' * ONES;

  private Bytes() {}

  /** Whether these words stand here; their last eight bytes are compared at once. */
  static boolean startsWith(byte[] bytes, int at, int to, byte[] what) {
    int last = what.length - Long.BYTES;
    if (to - at < what.length) {
      return false;
    }
    if (last < 0) {
      return startsWithShort(bytes, at, what);
    }
    for (int i = 0; i < last; i += Long.BYTES) {
      if (eight(bytes, at + i) != eight(what, i)) {
        return false;
      }
    }
    return eight(bytes, at + last) == eight(what, last);
  }

  private static boolean startsWithShort(byte[] bytes, int at, byte[] what) {
    for (int i = 0; i < what.length; i++) {
      if (bytes[at + i] != what[i]) {
        return false;
      }
    }
    return true;
  }

  /** The eight bytes from here on as a number. */
  static long eight(byte[] bytes, int from) {
    return (long) LONGS.get(bytes, from);
  }

  /** Where the line ends that begins here; -1 where it does not. Looks at eight bytes at once. */
  static int newline(byte[] bytes, int from, int to) {
    return find(bytes, from, to, LINE_FEEDS, (byte) '\n');
  }

  private static int find(byte[] bytes, int from, int to, long eightOfThem, byte what) {
    int at = from;
    while (at + 8 <= to) {
      long found = zeros(eight(bytes, at) ^ eightOfThem);
      if (found != 0) {
        return at + lowest(found);
      }
      at += 8;
    }
    while (at < to && bytes[at] != what) {
      at++;
    }
    return at < to ? at : -1;
  }

  /**
   * Which byte has the lowest of these high bits; 0 is the first. A multiplication, because the
   * client compiler makes a call of {@code numberOfTrailingZeros}.
   */
  private static int lowest(long highs) {
    return (int) ((((highs & -highs) >>> 7) * 0x0001020304050607L) >>> 56);
  }

  /** The high bits of bytes that are zero; above the first one of others too. */
  private static long zeros(long bytes) {
    return (bytes - ONES) & ~bytes & HIGHS;
  }

  /**
   * Where the first bracket, colon, blank or control character is; -1 when it is not within so many
   * bytes, a multiple of eight.
   */
  static int tagDelimiter(byte[] bytes, int from, int count) {
    for (int at = from; at < from + count; at += 8) {
      long eight = eight(bytes, at);
      long blanks = (eight - ABOVE_BLANKS) & ~eight & HIGHS;
      long found = blanks | zeros(eight ^ COLONS) | zeros(eight ^ BRACKETS);
      if (found != 0) {
        return at + lowest(found);
      }
    }
    return -1;
  }

  /** Where the words first occur; -1 where they don't. */
  static int indexOf(byte[] bytes, int from, int to, byte[] what) {
    int end = to - what.length + 1;
    long eightOfFirst = (what[0] & 0xff) * ONES;
    int at = find(bytes, from, end, eightOfFirst, what[0]);
    while (at >= 0 && !startsWith(bytes, at, to, what)) {
      at = find(bytes, at + 1, end, eightOfFirst, what[0]);
    }
    return at;
  }

  /** Where the character, one of ASCII, first occurs; -1 where it doesn't. */
  static int indexOf(byte[] bytes, int from, int to, char what) {
    return find(bytes, from, to, what * ONES, (byte) what);
  }

  static int wordEnd(byte[] bytes, int from, int to) {
    int blank = find(bytes, from, to, BLANKS, (byte) ' ');
    return blank < 0 ? to : blank;
  }

  static int skipDigits(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && isDigit(bytes[at])) {
      at++;
    }
    return at;
  }

  static int skipBlanks(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && isBlank(bytes[at])) {
      at++;
    }
    return at;
  }

  static int trimEnd(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && isBlank(bytes[end - 1])) {
      end--;
    }
    return end;
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }

  /** The bytes as text; what is not UTF-8 becomes U+FFFD. */
  static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** A hash of the bytes, its high bits mixed best; the last eight count whatever stands before. */
  static long hash(byte[] bytes, int from, int to) {
    long hash = (long) to - from;
    int last = to - Long.BYTES;
    if (last < from) {
      for (int i = from; i < to; i++) {
        hash = (hash ^ bytes[i]) * 0x100000001B3L;
      }
      return hash * 0x9E3779B97F4A7C15L;
    }
    for (int at = from; at < last; at += Long.BYTES) {
      hash = (hash ^ eight(bytes, at)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return (hash ^ eight(bytes, last)) * 0x9E3779B97F4A7C15L;
  }
}
