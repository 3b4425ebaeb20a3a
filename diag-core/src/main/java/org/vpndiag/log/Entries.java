package org.vpndiag.log;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of a catalogue in its order, each read when it is first asked for. */
final class Entries {

  /** A line's number, and where the entry's text begins. */
  private static final int ROW = 8;

  private final String program;
  private final byte[] bytes;
  private final int rows;
  private final @Nullable Entry[] read;

  private Entries(String program, byte[] bytes, int rows, int count) {
    this.program = program;
    this.bytes = bytes;
    this.rows = rows;
    this.read = new Entry[count];
  }

  /** The entries that {@link #write} wrote here. */
  static Entries of(String program, Packed in) {
    int count = in.unsignedShort();
    int length = in.number();
    Entries entries = new Entries(program, in.bytes(), in.at(), count);
    in.skip((count + 1) * ROW + length);
    return entries;
  }

  static void write(DataOutputStream out, List<CatalogueText.EntryText> entries)
      throws IOException {
    int length = 0;
    for (CatalogueText.EntryText entry : entries) {
      length += bytes(entry).length;
    }
    out.writeShort(entries.size());
    out.writeInt(length);
    int from = 0;
    for (CatalogueText.EntryText entry : entries) {
      out.writeInt(entry.line());
      out.writeInt(from);
      from += bytes(entry).length;
    }
    out.writeInt(0);
    out.writeInt(from);
    for (CatalogueText.EntryText entry : entries) {
      out.write(bytes(entry));
    }
  }

  private static byte[] bytes(CatalogueText.EntryText entry) {
    return entry.text().getBytes(StandardCharsets.UTF_8);
  }

  /** The entry of a number, from 0. */
  synchronized Entry get(int number) {
    Entry known = read[number];
    if (known != null) {
      return known;
    }
    Packed row = new Packed(bytes, rows + number * ROW);
    int line = row.number();
    int from = row.number();
    row.number();
    int to = row.number();
    int texts = rows + (read.length + 1) * ROW;
    String text = Bytes.text(bytes, texts + from, texts + to);
    Entry entry = new CatalogueText.EntryText(program, line, text).parse();
    read[number] = entry;
    return entry;
  }

  List<Entry> all() {
    List<Entry> all = new ArrayList<>();
    for (int i = 0; i < read.length; i++) {
      all.add(get(i));
    }
    return all;
  }
}
