package org.vpndiag.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entry of a message. The words that entries begin with make a tree of bytes; a message
 * walks down it and is compared only with the entries that it met, in the catalogue's order.
 */
final class EntryTree {

  private static final int SEARCHED = 4;

  private final Node root;

  EntryTree(List<Entry> entries) {
    List<Numbered> numbered = new ArrayList<>();
    for (Entry entry : entries) {
      numbered.add(new Numbered(numbered.size(), entry));
    }
    this.root = build(numbered, 0, List.of());
  }

  private record Numbered(int number, Entry entry) {

    int length() {
      return entry.pattern().start().length;
    }

    byte at(int index) {
      return entry.pattern().start()[index];
    }
  }

  /** The entries met so far, and the ways on: sorted bytes and the node behind each. */
  private static final class Node {
    final Entry[] entries;
    final int depth;
    final byte[] keys;
    final Node[] next;

    /** The nodes by byte, where there are too many for a search. */
    final @Nullable Node @Nullable [] table;

    Node(Entry[] entries, int depth, byte[] keys, Node[] next) {
      this.entries = entries;
      this.depth = depth;
      this.keys = keys;
      this.next = next;
      this.table = keys.length > SEARCHED ? table(keys, next) : null;
    }
  }

  /** The first entry that matches; null when none does. */
  @Nullable Entry find(byte[] bytes, int from, int to, int[] bounds) {
    for (Entry entry : deepest(bytes, from, to).entries) {
      if (entry.pattern().matches(bytes, from, to, bounds)) {
        return entry;
      }
    }
    return null;
  }

  /** Whether an entry begins as the message does. */
  boolean mayFind(byte[] bytes, int from, int to) {
    for (Entry entry : deepest(bytes, from, to).entries) {
      if (Bytes.startsWith(bytes, from, to, entry.pattern().start())) {
        return true;
      }
    }
    return false;
  }

  private Node deepest(byte[] bytes, int from, int to) {
    Node node = root;
    while (from + node.depth < to) {
      Node next = child(node, bytes[from + node.depth]);
      if (next == null) {
        return node;
      }
      node = next;
    }
    return node;
  }

  private static @Nullable Node[] table(byte[] keys, Node[] next) {
    @Nullable Node[] table = new Node[256];
    for (int i = 0; i < keys.length; i++) {
      table[keys[i] & 0xff] = next[i];
    }
    return table;
  }

  private static @Nullable Node child(Node node, byte key) {
    @Nullable Node[] table = node.table;
    if (table != null) {
      return table[key & 0xff];
    }
    byte[] keys = node.keys;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == key) {
        return node.next[i];
      }
    }
    return null;
  }

  /** Bytes that all entries below share are passed over: the patterns compare them anyway. */
  private static Node build(List<Numbered> below, int from, List<Numbered> met) {
    List<Numbered> here = new ArrayList<>(met);
    List<Numbered> deeper = new ArrayList<>();
    for (Numbered one : below) {
      (one.length() <= from ? here : deeper).add(one);
    }
    boolean all = deeper.size() == below.size();
    int depth = all ? sharedLength(deeper, from) : from;
    if (depth > from && hasEnd(deeper, depth)) {
      return build(deeper, depth, met);
    }
    here.sort(Comparator.comparingInt(Numbered::number));
    Map<Byte, List<Numbered>> groups = new TreeMap<>();
    for (Numbered one : deeper) {
      groups.computeIfAbsent(one.at(depth), key -> new ArrayList<>()).add(one);
    }
    return node(here, depth, groups);
  }

  private static Node node(List<Numbered> here, int depth, Map<Byte, List<Numbered>> groups) {
    byte[] keys = new byte[groups.size()];
    Node[] next = new Node[keys.length];
    int i = 0;
    for (Map.Entry<Byte, List<Numbered>> group : groups.entrySet()) {
      keys[i] = group.getKey();
      next[i++] = build(group.getValue(), depth + 1, here);
    }
    Entry[] entries = new Entry[here.size()];
    Arrays.setAll(entries, n -> here.get(n).entry());
    return new Node(entries, depth, keys, next);
  }

  /** How far all begin with the same bytes. */
  private static int sharedLength(List<Numbered> entries, int from) {
    if (entries.isEmpty()) {
      return from;
    }
    Numbered first = entries.get(0);
    int shared = first.length();
    for (Numbered one : entries) {
      int end = Math.min(shared, one.length());
      int at = from;
      while (at < end && one.at(at) == first.at(at)) {
        at++;
      }
      shared = at;
    }
    return shared;
  }

  private static boolean hasEnd(List<Numbered> entries, int at) {
    for (Numbered one : entries) {
      if (one.length() == at) {
        return true;
      }
    }
    return false;
  }
}
