package org.vpndiag.host;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.vpndiag.redact.Cut;

/**
 * One thing that was asked for, its secrets cut.
 *
 * @param path its file in a bundle
 * @param origin the command line, or the file's path on the host
 * @param status what became of it, as the manifest says it
 * @param content what came, a character a byte; nothing is an answer too
 * @param present whether there is an answer
 * @param reason why there is none; empty when there is
 * @param millis how long it took
 */
record Piece(
    String path,
    String origin,
    Status status,
    String content,
    boolean present,
    String reason,
    long millis) {

  private static final int LONGEST_SOURCE = 48;

  /**
   * What became of something that was asked for.
   *
   * @param word {@code ok}, {@code missing}, {@code timeout}, {@code denied}, {@code failed}
   * @param exit the exit status; 0 where there is none
   */
  record Status(String word, int exit) {
    static final Status OK = new Status("ok", 0);

    static Status of(String word) {
      return new Status(word, 0);
    }
  }

  /** How many lines lost something. */
  long linesCut() {
    return content.lines().filter(l -> l.contains(Cut.MARK)).count();
  }

  /** How the piece is named in evidence: its origin, long command lines cut at a word. */
  String source() {
    boolean again = Catalogue.later().stream().anyMatch(c -> c.file().equals(path));
    return shortOrigin() + (again ? " (again)" : "");
  }

  /** The command line, cut at a word when it is long, or the path. */
  String shortOrigin() {
    if (origin.length() <= LONGEST_SOURCE || origin.startsWith("/")) {
      return origin;
    }
    return origin.substring(0, origin.lastIndexOf(' ', LONGEST_SOURCE)) + " …";
  }

  /** This piece with its texts changed; the path too may hold a name. */
  Piece map(UnaryOperator<String> change) {
    return new Piece(
        change.apply(path),
        change.apply(origin),
        status,
        change.apply(content),
        present,
        change.apply(reason),
        millis);
  }

  byte[] bytes() {
    return content.getBytes(StandardCharsets.ISO_8859_1);
  }
}
