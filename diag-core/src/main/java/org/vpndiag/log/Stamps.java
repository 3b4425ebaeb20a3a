package org.vpndiag.log;

import org.jspecify.annotations.Nullable;

/** Reads the stamps of lines that follow one another, many of which bear the same. */
final class Stamps {

  /** The length of {@code Nov 23 16:25:22}. */
  private static final int USUAL = 15;

  private long first;
  private long last;
  private StampReader.@Nullable Found found;

  /** The stamp at this place; null where there is none. */
  StampReader.@Nullable Found read(byte[] bytes, int from, int to) {
    if (to - from <= USUAL || bytes[from + USUAL] != ' ') {
      return StampReader.read(bytes, from, to);
    }
    long begin = Bytes.eight(bytes, from);
    long end = Bytes.eight(bytes, from + USUAL - 8);
    StampReader.Found same = found;
    if (same != null && begin == first && end == last) {
      return new StampReader.Found(same.stamp(), from + USUAL);
    }
    StampReader.Found read = StampReader.read(bytes, from, to);
    if (read != null && read.end() == from + USUAL) {
      first = begin;
      last = end;
      found = read;
    }
    return read;
  }
}
