package org.vpndiag.log;

import java.util.List;
import java.util.Map;

/**
 * The messages of one program.
 *
 * @param program its name, which is the resource's name too
 * @param tags the names under which it writes to syslog or journal; {@code *} at the end of one
 *     stands for anything
 * @param carries the programs whose messages it passes on under its own tag
 * @param prefixes what may stand before each message, one after the other
 * @param strangers whether it writes much that is none of our business, so that what is not known
 *     is nothing to report
 * @param types the types that its messages tell
 * @param messages its messages; the first that matches counts
 * @param tree finds them
 */
record Catalogue(
    String program,
    List<String> tags,
    List<String> carries,
    List<MessagePattern> prefixes,
    boolean strangers,
    List<String> types,
    Entries messages,
    EntryTree tree) {

  Catalogue {
    tags = List.copyOf(tags);
    carries = List.copyOf(carries);
    prefixes = List.copyOf(prefixes);
    types = List.copyOf(types);
  }

  /** All of its messages. */
  List<Entry> entries() {
    return messages.all();
  }

  /** A defect of a catalogue, with its place. */
  static IllegalArgumentException defect(String program, int line, String what) {
    return new IllegalArgumentException(program + ".catalogue:" + line + ": " + what);
  }

  /** Adds what the message and its prefix tell to the values. */
  static void fill(MessagePattern pattern, byte[] bytes, int[] bounds, Map<String, Object> values) {
    int at = 0;
    for (MessagePattern.Hole hole : pattern.holes()) {
      if (!hole.name().isEmpty()) {
        values.put(hole.name(), hole.type().value(Bytes.text(bytes, bounds[at], bounds[at + 1])));
      }
      at += 2;
    }
  }
}
