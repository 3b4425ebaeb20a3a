package org.vpndiag.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Text without the control sequences of terminals (ECMA-48, section 5.4). */
final class Uncoloured implements Pieces {

  private static final byte ESCAPE = 0x1b;

  private static final byte BELL = 7;

  private enum State {
    TEXT,
    ESCAPED,
    SEQUENCE,
    TITLE
  }

  private final InputStream in;
  private final byte[] taken = new byte[1 << 16];
  private State state = State.TEXT;

  Uncoloured(InputStream in) {
    this.in = in;
  }

  @Override
  public Optional<byte[]> next() throws IOException {
    int count = in.read(taken);
    if (count < 0) {
      return Optional.empty();
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (keeps(taken[i])) {
        taken[kept++] = taken[i];
      }
    }
    return Optional.of(Arrays.copyOf(taken, kept));
  }

  private boolean keeps(byte b) {
    State before = state;
    state =
        switch (before) {
          case TEXT -> b == ESCAPE ? State.ESCAPED : State.TEXT;
          case ESCAPED -> b == '[' ? State.SEQUENCE : b == ']' ? State.TITLE : State.TEXT;
          case TITLE ->
              b == ESCAPE ? State.ESCAPED : b == BELL || b == '\n' ? State.TEXT : State.TITLE;
          // A line ends what is no sequence after all.
          case SEQUENCE -> (b >= '@' && b <= '~') || b == '\n' ? State.TEXT : State.SEQUENCE;
        };
    return b == '\n' || (before == State.TEXT && state == State.TEXT);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
