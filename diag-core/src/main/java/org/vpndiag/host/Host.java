package org.vpndiag.host;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;

/** A running system that is looked at and never changed. */
public interface Host {

  /**
   * Runs a program without a shell, its messages in English, nothing on its standard input.
   *
   * @param limit after which it is ended
   */
  Outcome run(List<String> command, Duration limit);

  /**
   * A file's bytes.
   *
   * @throws IOException when it is not there ({@link java.nio.file.NoSuchFileException}), may not
   *     be read ({@link java.nio.file.AccessDeniedException}), or cannot be
   */
  InputStream open(String path) throws IOException;

  /**
   * The names of the plain files in a directory, sorted; none when there is no such directory.
   *
   * @throws IOException when it may not be read
   */
  List<String> list(String directory) throws IOException;

  /** Whether everything may be looked at. */
  boolean isRoot();

  /** What became of a program. */
  sealed interface Outcome permits Ended, Missing, TimedOut {}

  /**
   * It ran to its end.
   *
   * @param status its exit status
   * @param output what it printed, a character a byte, at most {@link #MAX_OUTPUT}
   * @param errors its error messages, likewise
   */
  record Ended(int status, String output, String errors) implements Outcome {}

  /** There is no such program. */
  record Missing() implements Outcome {}

  /** It was ended because it took too long. */
  record TimedOut() implements Outcome {}

  /** More output than this of one program is not kept, in bytes. */
  int MAX_OUTPUT = 16 << 20;
}
