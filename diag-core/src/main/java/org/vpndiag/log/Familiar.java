package org.vpndiag.log;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The last messages and their entries, because what was said once is mostly said again. */
final class Familiar {

  private static final int SLOTS = 1 << 12;
  private static final int LONGEST = 160;

  private final byte[][] messages = new byte[SLOTS][];
  private final @Nullable Entry[] entries = new Entry[SLOTS];

  /** The entry of a message that was the same to the letter; null where none is remembered. */
  @Nullable Entry find(byte[] bytes, int from, int to, long hash) {
    int slot = slot(hash);
    Entry entry = entries[slot];
    return entry != null
            && messages[slot].length == to - from
            && Bytes.startsWith(bytes, from, to, messages[slot])
        ? entry
        : null;
  }

  void remember(byte[] bytes, int from, int to, long hash, Entry entry) {
    if (to - from <= LONGEST) {
      messages[slot(hash)] = Arrays.copyOfRange(bytes, from, to);
      entries[slot(hash)] = entry;
    }
  }

  private static int slot(long hash) {
    return (int) (hash >>> 40) & (SLOTS - 1);
  }
}
