package org.vpndiag.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream without the control sequences of terminals (ECMA-48, section 5.4). */
final class Uncoloured extends FilterInputStream {

  private static final byte ESCAPE = 0x1b;

  private static final byte BELL = 7;

  private enum State {
    TEXT,
    ESCAPED,
    SEQUENCE,
    TITLE
  }

  private State state = State.TEXT;

  Uncoloured(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int kept = 0;
    while (kept == 0 && length > 0) {
      int count = in.read(into, offset, length);
      if (count < 0) {
        return -1;
      }
      for (int i = offset; i < offset + count; i++) {
        if (keeps(into[i])) {
          into[offset + kept++] = into[i];
        }
      }
    }
    return kept;
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
  public boolean markSupported() {
    return false;
  }
}
