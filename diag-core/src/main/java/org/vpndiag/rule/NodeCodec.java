package org.vpndiag.rule;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Nodes as bytes, for the resource that starts fast. */
final class NodeCodec {
  private static final int SCALAR = 0;
  private static final int QUOTED = 1;
  private static final int SEQUENCE = 2;
  private static final int MAPPING = 3;

  private NodeCodec() {}

  static void write(DataOutput out, Node node) throws IOException {
    if (node instanceof Node.Scalar scalar) {
      out.writeByte(scalar.quoted() ? QUOTED : SCALAR);
      out.writeShort(scalar.at().line());
      out.writeUTF(scalar.text());
    } else if (node instanceof Node.Sequence sequence) {
      begin(out, SEQUENCE, sequence.at(), sequence.items().size());
      for (Node item : sequence.items()) {
        write(out, item);
      }
    } else if (node instanceof Node.Mapping mapping) {
      begin(out, MAPPING, mapping.at(), mapping.entries().size());
      for (Node.Entry entry : mapping.entries()) {
        write(out, entry.key());
        write(out, entry.value());
      }
    }
  }

  static Node read(DataInput in, String file) throws IOException {
    int tag = in.readByte();
    Position at = new Position(file, in.readUnsignedShort());
    if (tag == SCALAR || tag == QUOTED) {
      return new Node.Scalar(at, in.readUTF(), tag == QUOTED);
    }
    int size = in.readInt();
    return tag == SEQUENCE
        ? new Node.Sequence(at, items(in, file, size))
        : new Node.Mapping(at, entries(in, file, size));
  }

  private static void begin(DataOutput out, int tag, Position at, int size) throws IOException {
    out.writeByte(tag);
    out.writeShort(at.line());
    out.writeInt(size);
  }

  private static List<Node> items(DataInput in, String file, int size) throws IOException {
    List<Node> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(read(in, file));
    }
    return items;
  }

  private static List<Node.Entry> entries(DataInput in, String file, int size) throws IOException {
    List<Node.Entry> entries = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      entries.add(new Node.Entry((Node.Scalar) read(in, file), read(in, file)));
    }
    return entries;
  }
}
