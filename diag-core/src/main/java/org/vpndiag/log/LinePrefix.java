package org.vpndiag.log;

/**
 * What programs that pass lines on put before them: containers' names, grep's files and numbers.
 */
final class LinePrefix {

  private static final int LONGEST = 80;

  private LinePrefix() {}

  /** Where the line itself begins. */
  static int skip(byte[] bytes, int from, int to) {
    int end = Math.min(to, from + LONGEST);
    int at = bar(bytes, from, end, to);
    at = at == from ? pod(bytes, from, end, to) : at;
    at = at == from ? grep(bytes, from, end, to) : at;
    at = at == from ? numbered(bytes, from, end, to) : at;
    return at == from ? clock(bytes, from, end, to) : at;
  }

  /** The container's name that docker compose puts before a bar. */
  private static int bar(byte[] bytes, int from, int end, int to) {
    int bar = Bytes.indexOf(bytes, from, end, '|');
    boolean alone =
        bar > from + 1 && bytes[bar - 1] == ' ' && bar + 1 < to && bytes[bar + 1] == ' ';
    if (!alone) {
      return from;
    }
    int name = Bytes.indexOf(bytes, from, bar, ' ');
    return Bytes.skipBlanks(bytes, name, bar) == bar ? Bytes.skipBlanks(bytes, bar + 1, to) : from;
  }

  /** {@code [pod/vpn-7d9f/client] } of {@code kubectl logs --prefix}. */
  private static int pod(byte[] bytes, int from, int end, int to) {
    int close = from < end && bytes[from] == '[' ? Bytes.indexOf(bytes, from, end, ']') : -1;
    int slash = close < 0 ? -1 : Bytes.indexOf(bytes, from, close, '/');
    return slash > 0 && Bytes.indexOf(bytes, from, close, ' ') < 0
        ? Bytes.skipBlanks(bytes, close + 1, to)
        : from;
  }

  /**
   * {@code /var/log/syslog:}, {@code syslog.1:12:}, {@code 12-}, and a patch's {@code +}, with a
   * stamp behind it.
   */
  private static int grep(byte[] bytes, int from, int end, int to) {
    for (int i = from + 1; i < end && bytes[i] != ' '; i++) {
      boolean plus = bytes[i - 1] == '+' && i == from + 1;
      boolean mark = bytes[i - 1] == ':' || bytes[i - 1] == '-' || plus;
      if (mark && StampReader.read(bytes, i, to) != null) {
        return i;
      }
    }
    return from;
  }

  /** {@code 37904 }: the line's number, as editors and pagers show it, with a stamp behind it. */
  private static int numbered(byte[] bytes, int from, int end, int to) {
    int digits = Bytes.skipDigits(bytes, from, end);
    int at = Bytes.skipBlanks(bytes, digits, end);
    return digits > from && at > digits && StampReader.read(bytes, at, to) != null ? at : from;
  }

  /** {@code 16:25:22 }: a time of an unknown day. */
  private static int clock(byte[] bytes, int from, int end, int to) {
    int at = from;
    for (int colon = from + 2; colon <= from + 5; colon += 3) {
      if (colon + 3 >= end || bytes[colon] != ':' || Bytes.skipDigits(bytes, at, end) != colon) {
        return from;
      }
      at = colon + 1;
    }
    int second = Bytes.skipDigits(bytes, at, end);
    boolean fraction = second < end && (bytes[second] == '.' || bytes[second] == ',');
    int stop = fraction ? Bytes.skipDigits(bytes, second + 1, end) : second;
    return second == at + 2 && stop < to && bytes[stop] == ' '
        ? Bytes.skipBlanks(bytes, stop, to)
        : from;
  }
}
