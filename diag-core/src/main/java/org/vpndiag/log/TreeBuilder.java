package org.vpndiag.log;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the tree of a catalogue's entries as bytes, a node behind those it leads to. */
final class TreeBuilder {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private TreeBuilder() {}

  /** Writes the tree for {@link EntryTree}. */
  static void write(DataOutputStream out, List<Entry> entries) throws IOException {
    List<Numbered> numbered = new ArrayList<>();
    for (Entry entry : entries) {
      numbered.add(new Numbered(numbered.size(), entry));
    }
    TreeBuilder builder = new TreeBuilder();
    int root = builder.build(numbered, 0, List.of());
    out.writeInt(builder.bytes.size());
    out.writeInt(root);
    builder.bytes.writeTo(out);
  }

  private record Numbered(int number, Entry entry) {

    int length() {
      return entry.pattern().start().length;
    }

    byte at(int index) {
      return entry.pattern().start()[index];
    }
  }

  /** Bytes that all entries below share are passed over: the patterns compare them anyway. */
  private int build(List<Numbered> below, int from, List<Numbered> met) throws IOException {
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
    Map<Byte, Integer> places = new LinkedHashMap<>();
    for (Map.Entry<Byte, List<Numbered>> group : groups.entrySet()) {
      places.put(group.getKey(), build(group.getValue(), depth + 1, here));
    }
    return node(here, depth, places);
  }

  private int node(List<Numbered> here, int depth, Map<Byte, Integer> places) throws IOException {
    int place = bytes.size();
    out.writeShort(depth);
    out.writeShort(here.size());
    for (Numbered one : here) {
      out.writeShort(one.number());
    }
    out.writeByte(places.size());
    for (Map.Entry<Byte, Integer> way : places.entrySet()) {
      out.writeByte(way.getKey());
      out.writeInt(way.getValue());
    }
    return place;
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
