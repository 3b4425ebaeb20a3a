package org.vpndiag.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.vpndiag.redact.Pseudonyms;

/** Writes what a host shows into one file, the secrets cut out. */
public final class BundleWriter {
  /** The folder that everything lies in. */
  static final String FOLDER = "vpndiag-bundle/";

  private static final int OWNER_ONLY = 0600;
  private static final int SEED_BYTES = 32;

  private BundleWriter() {}

  /**
   * Collects from a host and writes a gzipped tar archive.
   *
   * @param anonymous whether addresses and names are replaced
   * @param taken the time that the bundle says it was made
   * @throws IOException when it cannot be written
   */
  public static void write(
      Host host, Request request, boolean anonymous, Instant taken, OutputStream out)
      throws IOException {
    List<Piece> pieces = Collection.of(host, request, what -> {});
    List<Piece> kept = anonymous ? anonymous(pieces, host) : pieces;
    write(new Manifest(taken.toString(), HostId.of(host), host.isRoot(), kept), taken, out);
  }

  /** Two bundles of one host have the same pseudonyms, so that they can be compared. */
  private static List<Piece> anonymous(List<Piece> pieces, Host host) {
    byte[] seed = HostId.seed(host).orElseGet(BundleWriter::random);
    Pseudonyms pseudonyms = Pseudonyms.of(pieces.stream().map(Piece::content).toList(), seed);
    return pieces.stream().map(p -> p.map(pseudonyms)).toList();
  }

  private static byte[] random() {
    byte[] seed = new byte[SEED_BYTES];
    new SecureRandom().nextBytes(seed);
    return seed;
  }

  private static void write(Manifest manifest, Instant taken, OutputStream out) throws IOException {
    TarArchiveOutputStream tar =
        new TarArchiveOutputStream(
            new GZIPOutputStream(out, 1 << 16), StandardCharsets.UTF_8.name());
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    Set<String> written = new HashSet<>();
    add(tar, Manifest.NAME, manifest.text().getBytes(StandardCharsets.UTF_8), taken);
    for (Piece piece : manifest.pieces()) {
      if (piece.present() && written.add(piece.path())) {
        add(tar, piece.path(), piece.bytes(), taken);
      }
    }
    tar.finish();
    tar.close();
  }

  private static void add(TarArchiveOutputStream tar, String path, byte[] content, Instant taken)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(FOLDER + path);
    entry.setSize(content.length);
    entry.setMode(OWNER_ONLY);
    entry.setModTime(Date.from(taken));
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }
}
