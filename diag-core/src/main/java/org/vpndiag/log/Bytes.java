package org.vpndiag.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Searching in bytes. */
final class Bytes {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Bytes() {}

  static boolean startsWith(byte[] bytes, int at, int to, byte[] what) {
    if (to - at < what.length) {
      return false;
    }
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
    int at = from;
    while (at + 8 <= to) {
      long lineFeeds = eight(bytes, at) ^ 0x0A0A0A0A0A0A0A0AL;
      long found = (lineFeeds - 0x0101010101010101L) & ~lineFeeds & 0x8080808080808080L;
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
      at += 8;
    }
    return indexOf(bytes, at, to, '\n');
  }

  /** Where the words first occur; -1 where they don't. */
  static int indexOf(byte[] bytes, int from, int to, byte[] what) {
    byte first = what[0];
    int last = to - what.length;
    for (int i = from; i <= last; i++) {
      if (bytes[i] == first && startsWith(bytes, i, to, what)) {
        return i;
      }
    }
    return -1;
  }

  /** Where the byte first occurs; -1 where it doesn't. */
  static int indexOf(byte[] bytes, int from, int to, char what) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == what) {
        return i;
      }
    }
    return -1;
  }

  static int wordEnd(byte[] bytes, int from, int to) {
    int blank = indexOf(bytes, from, to, ' ');
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
}
