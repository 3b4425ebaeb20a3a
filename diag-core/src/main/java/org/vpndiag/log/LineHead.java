package org.vpndiag.log;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes lines apart into stamp, tag and message: syslog of RFC 3164 and RFC 5424, the journal's
 * text formats, the daemons' own files, console and container output.
 */
final class LineHead {

  private static final int LONGEST_TAG = 80;
  private static final int LONGEST_HEAD = 160;

  private static final Set<String> LEVELS =
      Set.of("emerg", "alert", "crit", "err", "warn", "warning", "notice", "info", "debug");

  private final Tags tags;
  private final Stamps stamps = new Stamps();
  private final Origins origins = new Origins();

  LineHead(Tags tags) {
    this.tags = tags;
  }

  /** Takes a line apart; blanks at its end are not among its bytes. */
  LogLine parse(byte[] bytes, int from, int to) {
    int begin = skipPriority(bytes, from, to);
    boolean version1 = begin - from > 2 && bytes[begin - 1] == ' ';
    int at = begin;
    StampReader.Found found = stamps.read(bytes, at, to);
    if (found == null) {
      at = LinePrefix.skip(bytes, begin, to);
      found = at == begin ? null : stamps.read(bytes, at, to);
    }
    if (found == null) {
      LogLine sinceBoot = sinceBoot(bytes, at, to);
      return sinceBoot != null
          ? sinceBoot
          : untagged(bytes, at, to, StampReader.ofAudit(bytes, at, to));
    }
    if (version1) {
      return rfc5424(bytes, found, to);
    }
    int end = found.end();
    if (end < to && bytes[end] == ':') {
      return untagged(bytes, Bytes.skipBlanks(bytes, end + 1, to), to, found.stamp());
    }
    if (end < to && bytes[end] == '\t') {
      space(bytes, end, to);
    }
    int rest = innerEnd(bytes, Bytes.skipBlanks(bytes, end, to), to, found.stamp());
    return stamped(bytes, rest, to, found.stamp());
  }

  /** The stamp of the syslog line that a collector of logs took over with its own before it. */
  private static int innerEnd(byte[] bytes, int from, int to, Stamp outer) {
    if (outer.form() == Stamp.Form.YEARLESS) {
      return from;
    }
    StampReader.Found inner = StampReader.read(bytes, from, to);
    return inner == null ? from : Bytes.skipBlanks(bytes, inner.end(), to);
  }

  /** Puts blanks where tabs part the columns of a line's head, so that words end there. */
  private static void space(byte[] bytes, int from, int to) {
    for (int i = from; i < Math.min(to, from + LONGEST_HEAD); i++) {
      bytes[i] = bytes[i] == '\t' ? (byte) ' ' : bytes[i];
    }
  }

  /**
   * {@code <30>} of a line as it came over the network, behind the octet count of RFC 6587 (3.4.1),
   * if there is one, and the version of RFC 5424 behind it.
   */
  private static int skipPriority(byte[] bytes, int line, int to) {
    int from = skipOctetCount(bytes, line, to);
    if (from >= to || bytes[from] != '<') {
      return line;
    }
    int end = Bytes.skipDigits(bytes, from + 1, Math.min(to, from + 4));
    if (end == from + 1 || end >= to || bytes[end] != '>') {
      return line;
    }
    return bytes[end + 1 < to ? end + 1 : end] == '1' && end + 2 < to && bytes[end + 2] == ' '
        ? end + 3
        : end + 1;
  }

  private static int skipOctetCount(byte[] bytes, int from, int to) {
    int digits = Bytes.skipDigits(bytes, from, Math.min(to, from + 5));
    boolean count = digits > from && digits + 1 < to && bytes[digits] == ' ';
    return count && bytes[digits + 1] == '<' ? digits + 1 : from;
  }

  private LogLine stamped(byte[] bytes, int from, int to, Stamp stamp) {
    Tag known = origins.tag(bytes, from, to);
    if (known != null) {
      int message = Bytes.skipBlanks(bytes, from + origins.length(), to);
      return tagged(bytes, known, message, to, stamp);
    }
    int start = skipStream(bytes, from, to);
    int at = skipNumbers(bytes, start, to);
    for (int token = 0; token < 2; token++) {
      int end = Bytes.wordEnd(bytes, at, to);
      int nameEnd = tagEnd(bytes, at, end);
      if (nameEnd > at) {
        return stamped(bytes, from, at, nameEnd, Bytes.skipBlanks(bytes, end, to), to, stamp);
      }
      if (isBracketed(bytes, at, end)) {
        return stamped(bytes, from, at + 1, end - 1, Bytes.skipBlanks(bytes, end, to), to, stamp);
      }
      if (startsOwnPrefix(bytes, at, to)) {
        break;
      }
      if (endsHead(bytes, at, end)) {
        return untagged(bytes, Bytes.skipBlanks(bytes, end, to), to, stamp);
      }
      at = skipFacility(bytes, Bytes.skipBlanks(bytes, end, to), to);
    }
    return untagged(bytes, start, to, stamp);
  }

  /** {@code <10.4>}: facility and level, as syslogd of the BSDs writes them. */
  private static int skipNumbers(byte[] bytes, int from, int to) {
    if (from >= to || bytes[from] != '<') {
      return from;
    }
    int facility = Bytes.skipDigits(bytes, from + 1, to);
    int level = Bytes.skipDigits(bytes, facility + 1, to);
    boolean numbers =
        level + 1 < to && bytes[facility] == '.' && bytes[level] == '>' && bytes[level + 1] == ' ';
    return numbers ? Bytes.skipBlanks(bytes, level + 1, to) : from;
  }

  /** {@code | stderr | }: the stream of a container, as Synology's manager shows it. */
  private static int skipStream(byte[] bytes, int from, int to) {
    if (from >= to || bytes[from] != '|') {
      return from;
    }
    int stream = Bytes.skipBlanks(bytes, from + 1, to);
    int bar = Bytes.skipBlanks(bytes, Bytes.wordEnd(bytes, stream, to), to);
    boolean between = bar < to && bytes[bar] == '|';
    return between && Bytes.text(bytes, stream, bar).startsWith("std")
        ? Bytes.skipBlanks(bytes, bar + 1, to)
        : from;
  }

  /** {@code daemon.info} before the tag, as syslogd of BusyBox and OpenWrt writes it. */
  private static int skipFacility(byte[] bytes, int from, int to) {
    int end = Bytes.wordEnd(bytes, from, Math.min(to, from + LONGEST_TAG));
    if (end > from && bytes[end - 1] == ':') {
      return from;
    }
    int dot = Bytes.indexOf(bytes, from, end, '.');
    boolean level = dot > from && end < to && LEVELS.contains(Bytes.text(bytes, dot + 1, end));
    int next = level ? Bytes.skipBlanks(bytes, end, to) : from;
    int nextEnd = Bytes.wordEnd(bytes, next, to);
    return tagEnd(bytes, next, nextEnd) > next ? next : from;
  }

  /** Where the name ends in {@code name:} or {@code name[pid]:}; -1 when it is no tag. */
  private static int tagEnd(byte[] bytes, int from, int end) {
    if (end - from < 2 || end - from > LONGEST_TAG || bytes[end - 1] != ':') {
      return -1;
    }
    int bracket = Bytes.indexOf(bytes, from, end, '[');
    return bracket > from ? bracket : end - 1;
  }

  /** metalog's {@code [name]}. */
  private boolean isBracketed(byte[] bytes, int from, int end) {
    return end - from > 2
        && bytes[from] == '['
        && bytes[end - 1] == ']'
        && tags.isKnown(bytes, from + 1, end - 1);
  }

  /** A tag of no name, or a container's {@code stdout F}. */
  private static boolean endsHead(byte[] bytes, int from, int end) {
    return end == from + 1 && (bytes[from] == ':' || bytes[from] == 'F' || bytes[from] == 'P');
  }

  /**
   * {@code [ 12.345678] host tag[pid]: …}, {@code [ 12.345678 < 0.000123 >] host …}: seconds since
   * boot tell no time of day.
   */
  private @Nullable LogLine sinceBoot(byte[] bytes, int from, int to) {
    int close = from < to && bytes[from] == '[' ? Bytes.indexOf(bytes, from, to, ']') : -1;
    int seconds = Bytes.skipBlanks(bytes, from + 1, to);
    int point = Bytes.skipDigits(bytes, seconds, to);
    int fractionEnd = Bytes.skipDigits(bytes, point + 1, to);
    int delta = Bytes.skipBlanks(bytes, fractionEnd, to);
    boolean ends = delta == close || (delta < to && bytes[delta] == '<');
    boolean stamp = close > 0 && point > seconds && ends;
    int host = stamp ? Bytes.skipBlanks(bytes, close + 1, to) : to;
    int tag = Bytes.skipBlanks(bytes, Bytes.wordEnd(bytes, host, to), to);
    int end = Bytes.wordEnd(bytes, tag, to);
    int nameEnd = tagEnd(bytes, tag, end);
    return tagEnd(bytes, host, tag) < 0 && nameEnd > tag
        ? tagged(bytes, tags.named(bytes, tag, nameEnd), Bytes.skipBlanks(bytes, end, to), to, null)
        : null;
  }

  private LogLine rfc5424(byte[] bytes, StampReader.Found found, int to) {
    int program = Rfc5424.program(bytes, found.end(), to);
    int nameEnd = Bytes.wordEnd(bytes, program, to);
    int message = Rfc5424.message(bytes, program, to);
    Tag tag = tags.named(bytes, program, nameEnd);
    return tagged(bytes, tag, message, to, found.stamp());
  }

  /** {@code 05[IKE] …} and {@code "conn" #1: …} are messages, not hosts. */
  private static boolean startsOwnPrefix(byte[] bytes, int from, int to) {
    return from < to && (bytes[from] == '"' || isThread(bytes, from, to));
  }

  /** Whether a message begins with charon's thread, {@code 05[IKE]}. */
  static boolean isThread(byte[] bytes, int from, int to) {
    int digits = Bytes.skipDigits(bytes, from, Math.min(to, from + 4));
    return digits > from && digits + 4 < to && bytes[digits] == '[' && bytes[digits + 4] == ']';
  }

  private LogLine stamped(
      byte[] bytes, int from, int name, int nameEnd, int message, int to, Stamp stamp) {
    Tag tag = tags.named(bytes, name, nameEnd);
    if (tag != null) {
      origins.remember(bytes, from, message, tag);
    }
    return tagged(bytes, tag, message, to, stamp);
  }

  private LogLine tagged(
      byte[] bytes, @Nullable Tag tag, int message, int to, @Nullable Stamp stamp) {
    LogLine nested = nested(bytes, message, to, stamp);
    if (nested != null) {
      return nested;
    }
    if (tag != null) {
      return new LogLine(stamp, tag, message, !tag.carries());
    }
    Tag byPrefix = isThread(bytes, message, to) ? tags.any() : Tag.STRANGER;
    return new LogLine(stamp, byPrefix, message, true);
  }

  /** A tag within the message: of a container's daemon, or of one whose output is passed on. */
  private @Nullable LogLine nested(byte[] bytes, int from, int to, @Nullable Stamp stamp) {
    int end = Bytes.wordEnd(bytes, from, Math.min(to, from + LONGEST_TAG + 1));
    int nameEnd = tagEnd(bytes, from, end);
    if (nameEnd < 0) {
      return null;
    }
    Tag tag = tags.named(bytes, from, nameEnd);
    return tag == null ? null : new LogLine(stamp, tag, Bytes.skipBlanks(bytes, end, to), false);
  }

  private LogLine untagged(byte[] bytes, int from, int to, @Nullable Stamp stamp) {
    int tag = skipFacility(bytes, Bytes.skipBlanks(bytes, from, to), to);
    LogLine nested = nested(bytes, tag, to, stamp);
    LogLine known = nested == null && stamp == null ? behindHost(bytes, tag, to) : nested;
    return known == null ? new LogLine(stamp, tags.any(), from, true) : known;
  }

  /** {@code host tag[pid]: …}, whose time somebody took away. */
  private @Nullable LogLine behindHost(byte[] bytes, int from, int to) {
    int hostEnd = Bytes.wordEnd(bytes, from, Math.min(to, from + LONGEST_TAG + 1));
    int tag = Bytes.skipBlanks(bytes, hostEnd, to);
    int end = Bytes.wordEnd(bytes, tag, Math.min(to, tag + LONGEST_TAG + 1));
    boolean process = end - tag > 3 && bytes[end - 1] == ':' && bytes[end - 2] == ']';
    return process && tagEnd(bytes, from, hostEnd) < 0 ? nested(bytes, tag, to, null) : null;
  }
}
