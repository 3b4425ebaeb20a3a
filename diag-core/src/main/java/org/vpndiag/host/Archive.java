package org.vpndiag.host;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The plain files of a compressed tar archive, read into memory within limits: nothing is unpacked,
 * links are not followed, and names cannot lead anywhere.
 */
final class Archive {
  private static final int MAX_XZ_KIB = 256 << 10;
  private static final int TAR_HEADER = 512;

  private final Limits limits;
  private final List<Entry> entries = new ArrayList<>();
  private String stopped = "";
  private int seen;
  private long kept;

  /**
   * A file of an archive.
   *
   * @param name its path, relative and normal
   */
  record Entry(String name, Bytes content) {}

  /** A file's content. */
  @SuppressWarnings("ArrayRecordComponent")
  record Bytes(byte[] array) {}

  /**
   * How much is taken from an archive that may be hostile.
   *
   * @param entries files and others
   * @param unpacked bytes that may come out of the decompressor
   * @param kept bytes that may be held
   */
  record Limits(int entries, long unpacked, long kept) {
    static final Limits USUAL = new Limits(200_000, 4L << 30, 256L << 20);
  }

  private Archive(Limits limits) {
    this.limits = limits;
  }

  /** Whether a file is a compressed tar archive. */
  static boolean is(Path file) {
    try (InputStream in = unpacked(file)) {
      byte[] header = in.readNBytes(TAR_HEADER);
      return header.length == TAR_HEADER && TarArchiveInputStream.matches(header, TAR_HEADER);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Reads one.
   *
   * @throws IOException when not even its beginning can be read
   */
  static Archive read(Path file, Limits limits) throws IOException {
    Archive archive = new Archive(limits);
    try (InputStream in = new Limited(unpacked(file), limits.unpacked());
        TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
      archive.read(tar);
    } catch (IOException | IllegalArgumentException e) {
      archive.stopped = String.valueOf(e.getMessage());
    }
    return archive;
  }

  /** The files, in the archive's order. */
  List<Entry> entries() {
    return entries;
  }

  /** Why not everything was read; empty when it was. */
  String stopped() {
    return stopped;
  }

  private static InputStream unpacked(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    try {
      if (first == 0x1f && second == 0x8b) {
        return new GZIPInputStream(in, 1 << 16);
      }
      if (first == 0xfd && second == '7') {
        return new XZInputStream(in, MAX_XZ_KIB);
      }
      return in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private void read(TarArchiveInputStream tar) throws IOException {
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      if (++seen > limits.entries()) {
        throw new IOException("more than " + limits.entries() + " entries");
      }
      Optional<String> name = name(entry);
      if (name.isPresent() && Wanted.is(name.get())) {
        entries.add(new Entry(name.get(), new Bytes(content(tar))));
      }
    }
  }

  /** Grows with what really comes, not with what the header declares. */
  private byte[] content(TarArchiveInputStream tar) throws IOException {
    int room = (int) Math.min(Integer.MAX_VALUE - 16, limits.kept() - kept);
    byte[] content = tar.readNBytes(room);
    kept += content.length;
    if (tar.read() >= 0) {
      throw new IOException("more than " + limits.kept() + " bytes of documents");
    }
    return content;
  }

  private static Optional<String> name(TarArchiveEntry entry) {
    if (!entry.isFile() || entry.isLink() || entry.isSymbolicLink() || entry.isSparse()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (String part : entry.getName().split("/", -1)) {
      if (part.equals("..")) {
        return Optional.empty();
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  /** Ends a stream that yields more than it may. */
  private static final class Limited extends FilterInputStream {
    private final long limit;
    private long count;

    Limited(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    private void count(int more) throws IOException {
      count += more;
      if (count > limit) {
        throw new IOException("more than " + limit + " bytes when unpacked");
      }
    }
  }
}
