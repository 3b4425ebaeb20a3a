package org.vpndiag.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entry of a message. The words that entries begin with make a tree of bytes; a message
 * walks down it and is compared only with the entries that it met, in the catalogue's order.
 */
final class EntryTree {

  private static final int SEARCHED = 4;

  private final Node root;

  EntryTree(List<Entry> entries) {
    List<Numbered> numbered =
        IntStream.range(0, entries.size()).mapToObj(i -> new Numbered(i, entries.get(i))).toList();
    this.root = build(numbered, 0, List.of());
  }

  private record Numbered(int number, Entry entry) {

    byte[] start() {
      return entry.pattern().start();
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
    below.stream().filter(one -> one.start().length <= from).forEach(here::add);
    List<Numbered> deeper = below.stream().filter(one -> one.start().length > from).toList();
    int depth = deeper.size() < below.size() ? from : sharedLength(deeper, from);
    if (depth > from && deeper.stream().anyMatch(one -> one.start().length == depth)) {
      return build(deeper, depth, met);
    }
    byte[] keys = keys(deeper, depth);
    Node[] next = new Node[keys.length];
    for (int i = 0; i < keys.length; i++) {
      byte key = keys[i];
      List<Numbered> group = deeper.stream().filter(one -> one.start()[depth] == key).toList();
      next[i] = build(group, depth + 1, here);
    }
    here.sort(Comparator.comparingInt(Numbered::number));
    return new Node(here.stream().map(Numbered::entry).toArray(Entry[]::new), depth, keys, next);
  }

  private static int sharedLength(List<Numbered> entries, int from) {
    int length = from;
    while (!entries.isEmpty() && sharesByte(entries, length)) {
      length++;
    }
    return length;
  }

  private static boolean sharesByte(List<Numbered> entries, int at) {
    return entries.stream().allMatch(one -> one.start().length > at)
        && entries.stream().map(one -> one.start()[at]).distinct().count() == 1;
  }

  private static byte[] keys(List<Numbered> entries, int at) {
    List<Byte> keys = entries.stream().map(one -> one.start()[at]).distinct().sorted().toList();
    byte[] array = new byte[keys.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = keys.get(i);
    }
    return array;
  }
}
