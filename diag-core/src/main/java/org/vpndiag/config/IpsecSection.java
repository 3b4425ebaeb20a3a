package org.vpndiag.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Values;

/** A section of ipsec.conf with what it sets. */
final class IpsecSection {

  private static final int MAX_DEPTH = 16;

  private final String kind;
  private final String name;
  private final int index;
  private final StringBuilder shown;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final List<String> also = new ArrayList<>();

  IpsecSection(String kind, String name, int index, String line) {
    this.kind = kind;
    this.name = name;
    this.index = index;
    this.shown = new StringBuilder(line.strip());
  }

  String kind() {
    return kind;
  }

  String name() {
    return name;
  }

  int index() {
    return index;
  }

  String title() {
    return kind + " " + name;
  }

  String shown() {
    return shown.toString();
  }

  boolean knows(String keyword) {
    return switch (kind) {
      case "conn" -> IpsecKeywords.isOfConn(keyword);
      case "config" -> IpsecKeywords.isOfSetup(keyword);
      default -> true;
    };
  }

  void put(String keyword, String value) {
    if (keyword.equals("also")) {
      also.addAll(Words.of(value, " \t,").list());
    }
    settings.put(keyword, value);
    shown.append(" … ").append(keyword).append('=').append(value);
  }

  Values setup(String file) {
    Values values = Values.of().text("file", file);
    settings.forEach((keyword, value) -> putKnown(values, keyword, value));
    return values;
  }

  /** The connection: its own settings before those of also= and those of %default. */
  Values conn(String file, Map<String, IpsecSection> sections) {
    Map<String, String> all = new LinkedHashMap<>();
    collect(all, sections, new HashSet<>(), 0);
    IpsecSection byDefault = sections.get("conn %default");
    if (byDefault != null) {
      byDefault.collect(all, sections, new HashSet<>(), 0);
    }
    Values values = Values.of().text("connection", name).text("file", file);
    all.forEach((keyword, value) -> putKnown(values, keyword, value));
    protoport(values, "left", all.getOrDefault("leftprotoport", ""));
    protoport(values, "right", all.getOrDefault("rightprotoport", ""));
    values.flag("strictIke", all.getOrDefault("ike", "").endsWith("!"));
    values.flag("strictEsp", all.getOrDefault("esp", "").endsWith("!"));
    return values;
  }

  private void collect(
      Map<String, String> all, Map<String, IpsecSection> sections, Set<String> seen, int depth) {
    settings.forEach(all::putIfAbsent);
    for (String other : also) {
      IpsecSection section = sections.get(kind + " " + other);
      if (section != null && seen.add(other) && depth < MAX_DEPTH) {
        section.collect(all, sections, seen, depth + 1);
      }
    }
  }

  private static void putKnown(Values values, String keyword, String value) {
    if (!keyword.startsWith("x-")) {
      values.text(keyword, value);
    }
  }

  /** {@code 17/1701}, {@code udp/l2tp}, {@code 17/%any}. */
  private static void protoport(Values values, String side, String value) {
    Words words = Words.of(value, "/ ");
    String protocol = words.get(0).equals("udp") ? "17" : words.get(0);
    boolean named = words.get(1).equals("l2tp") || words.get(1).equals("l2f");
    values.number(side + "Protocol", protocol);
    values.number(side + "Port", named ? "1701" : words.get(1));
  }
}
