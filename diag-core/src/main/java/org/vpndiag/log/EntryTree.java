package org.vpndiag.log;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entry of a message. The words that entries begin with make a tree of bytes; a message
 * walks down it and is compared only with the entries that it met, in the catalogue's order. {@link
 * TreeBuilder} made it; a node is read when a message first comes to it.
 */
final class EntryTree {

  private static final int SEARCHED = 4;

  private final byte[] bytes;
  private final int start;
  private final Entries messages;
  private final Node root;

  private EntryTree(byte[] bytes, int start, int root, Entries messages) {
    this.bytes = bytes;
    this.start = start;
    this.messages = messages;
    this.root = read(root);
  }

  /** The tree that stands here: its length, where its root is, its nodes. */
  static EntryTree of(Packed in, Entries messages) {
    int length = in.number();
    int root = in.number();
    EntryTree tree = new EntryTree(in.bytes(), in.at(), root, messages);
    in.skip(length);
    return tree;
  }

  /** The entries met so far, and the ways on: sorted bytes and the node behind each. */
  private static final class Node {
    final Entry[] entries;
    final int depth;
    final byte[] keys;
    final int[] places;
    final @Nullable Node[] next;

    /** Which way each byte leads, where there are too many for a search. */
    final short @Nullable [] table;

    Node(Entry[] entries, int depth, byte[] keys, int[] places) {
      this.entries = entries;
      this.depth = depth;
      this.keys = keys;
      this.places = places;
      this.next = new Node[keys.length];
      this.table = keys.length > SEARCHED ? table(keys) : null;
    }

    private static short[] table(byte[] keys) {
      short[] table = new short[256];
      Arrays.fill(table, (short) -1);
      for (int i = 0; i < keys.length; i++) {
        table[keys[i] & 0xff] = (short) i;
      }
      return table;
    }

    /** The way that a byte leads; -1 when there is none. */
    int way(byte key) {
      short[] ways = table;
      if (ways != null) {
        return ways[key & 0xff];
      }
      for (int i = 0; i < keys.length; i++) {
        if (keys[i] == key) {
          return i;
        }
      }
      return -1;
    }
  }

  /** The first entry that matches; null when none does. */
  @Nullable Entry find(byte[] message, int from, int to, int[] bounds) {
    for (Entry entry : deepest(message, from, to).entries) {
      if (entry.pattern().matches(message, from, to, bounds)) {
        return entry;
      }
    }
    return null;
  }

  /** Whether an entry begins as the message does. */
  boolean mayFind(byte[] message, int from, int to) {
    for (Entry entry : deepest(message, from, to).entries) {
      if (Bytes.startsWith(message, from, to, entry.pattern().start())) {
        return true;
      }
    }
    return false;
  }

  private Node deepest(byte[] message, int from, int to) {
    Node node = root;
    while (from + node.depth < to) {
      int way = node.way(message[from + node.depth]);
      if (way < 0) {
        return node;
      }
      Node next = node.next[way];
      node = next == null ? read(node, way) : next;
    }
    return node;
  }

  private Node read(Node node, int way) {
    Node next = read(node.places[way]);
    node.next[way] = next;
    return next;
  }

  private Node read(int place) {
    Packed in = new Packed(bytes, start + place);
    int depth = in.unsignedShort();
    Entry[] entries = new Entry[in.unsignedShort()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = messages.get(in.unsignedShort());
    }
    byte[] keys = new byte[in.unsignedByte()];
    int[] places = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (byte) in.unsignedByte();
      places[i] = in.number();
    }
    return new Node(entries, depth, keys, places);
  }
}
