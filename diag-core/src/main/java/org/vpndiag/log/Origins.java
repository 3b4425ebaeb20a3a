package org.vpndiag.log;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The heads, from host to tag, of the last few programs that wrote: most lines have one of them.
 */
final class Origins {

  private static final int KEPT = 4;
  private static final int LONGEST = 96;

  private final byte[][] heads = new byte[KEPT][];
  private final @Nullable Tag[] tags = new Tag[KEPT];
  private int latest;

  /** The tag of the head that begins here; null where none is known. */
  @Nullable Tag tag(byte[] bytes, int from, int to) {
    for (int i = 0; i < KEPT; i++) {
      int one = (latest + i) % KEPT;
      Tag tag = tags[one];
      if (tag != null && Bytes.startsWith(bytes, from, to, heads[one])) {
        latest = one;
        return tag;
      }
    }
    return null;
  }

  /** How long the head last found is. */
  int length() {
    return heads[latest].length;
  }

  /** Remembers a head that ends behind the blanks that follow its tag. */
  void remember(byte[] bytes, int from, int to, Tag tag) {
    if (to - from <= LONGEST && to > from && bytes[to - 1] == ' ') {
      latest = (latest + KEPT - 1) % KEPT;
      heads[latest] = Arrays.copyOfRange(bytes, from, to);
      tags[latest] = tag;
    }
  }
}
