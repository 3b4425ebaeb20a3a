package org.vpndiag.host;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a bundle holds: what was taken, what became of it, how many lines lost a secret. One line a
 * piece, its fields separated by tabs: status, exit status, lines cut, bytes, SHA-256, path in the
 * bundle, command line or path on the host, reason. What is not there has no SHA-256, but the path
 * that it would have.
 *
 * @param taken when it was collected (RFC 3339); empty when it does not say
 * @param host which host it was, as {@link HostId} names it; empty when it does not say
 * @param root whether it was collected by root
 * @param pieces without their content
 */
record Manifest(String taken, String host, boolean root, List<Piece> pieces) {
  static final String NAME = "MANIFEST";
  static final String FIRST_LINE = "# vpndiag bundle 1";
  static final String COLUMNS = "# status\texit\tcut\tbytes\tsha256\tpath\torigin\treason";
  static final String HOST = "# host: ";
  private static final String ROOT = "# collected by root: ";
  private static final String TAKEN = "# taken: ";
  private static final int FIELDS = 8;
  private static final int MAX_PIECES = 10_000;

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(FIRST_LINE).append('\n');
    text.append(TAKEN).append(taken).append('\n');
    if (!host.isEmpty()) {
      text.append(HOST).append(host).append('\n');
    }
    text.append(ROOT).append(root ? "yes" : "no").append('\n');
    text.append(COLUMNS).append('\n');
    pieces.forEach(p -> text.append(line(p)).append('\n'));
    return text.toString();
  }

  private static String line(Piece piece) {
    return String.join(
        "\t",
        piece.status().word(),
        String.valueOf(piece.status().exit()),
        String.valueOf(piece.linesCut()),
        String.valueOf(piece.content().length()),
        piece.present() ? sha256(piece.bytes()) : "-",
        piece.path(),
        piece.origin(),
        piece.reason().replaceAll("[\\t\\n\\r]", " "));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads one; lines that make no sense are passed over. */
  static Manifest read(byte[] content) {
    boolean root = false;
    String taken = "";
    String host = "";
    List<Piece> pieces = new ArrayList<>();
    for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
      root |= line.equals(ROOT + "yes");
      taken = line.startsWith(TAKEN) ? line.substring(TAKEN.length()).strip() : taken;
      host = line.startsWith(HOST) ? line.substring(HOST.length()).strip() : host;
      String[] fields = line.split("\t", FIELDS);
      if (!line.startsWith("#") && fields.length == FIELDS && pieces.size() < MAX_PIECES) {
        pieces.add(piece(fields));
      }
    }
    return new Manifest(taken, host, root, pieces);
  }

  private static Piece piece(String[] fields) {
    boolean present = !fields[4].equals("-");
    return new Piece(fields[5], fields[6], Piece.Status.of(fields[0]), "", present, fields[7], 0);
  }
}
