package org.vpndiag.log;

/** Lines of RFC 5424 behind their version: {@code TIMESTAMP HOST APP PROCID MSGID DATA MESSAGE}. */
final class Rfc5424 {

  private Rfc5424() {}

  /** Where the name of the program begins, the stamp having ended here. */
  static int program(byte[] bytes, int stampEnd, int to) {
    return nextToken(bytes, Bytes.skipBlanks(bytes, stampEnd, to), to);
  }

  /** Where the message begins, the program's name beginning here. */
  static int message(byte[] bytes, int program, int to) {
    int at = program;
    for (int token = 0; token < 3; token++) {
      at = nextToken(bytes, at, to);
    }
    int end = at < to && bytes[at] == '[' ? dataEnd(bytes, at, to) : Bytes.wordEnd(bytes, at, to);
    int message = Bytes.skipBlanks(bytes, end, to);
    boolean mark = to - message >= 3 && (bytes[message] & 0xff) == 0xef;
    return mark ? message + 3 : message;
  }

  private static int nextToken(byte[] bytes, int from, int to) {
    return Bytes.skipBlanks(bytes, Bytes.wordEnd(bytes, from, to), to);
  }

  /** Structured data: brackets behind one another, with quoted values in which anything stands. */
  private static int dataEnd(byte[] bytes, int from, int to) {
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\\') {
        i++;
      } else if (bytes[i] == '"') {
        quoted = !quoted;
      } else if (!quoted && bytes[i] == ']' && (i + 1 >= to || bytes[i + 1] != '[')) {
        return i + 1;
      }
    }
    return to;
  }
}
