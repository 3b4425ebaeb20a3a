package org.vpndiag.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Values;

/** A section of ipsec.conf with what it sets. */
final class IpsecSection {

  private static final int MAX_DEPTH = 16;

  private final String kind;
  private final String name;
  private final int index;
  private final String shown;
  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final List<String> also = new ArrayList<>();

  IpsecSection(String kind, String name, int index, String line) {
    this.kind = kind;
    this.name = name;
    this.index = index;
    this.shown = line.strip();
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
    return shown;
  }

  boolean knows(String keyword) {
    return switch (kind) {
      case "conn" -> IpsecKeywords.isOfConn(keyword);
      case "config" -> IpsecKeywords.isOfSetup(keyword);
      default -> true;
    };
  }

  void put(String keyword, String value, int line) {
    if (keyword.equals("also")) {
      also.addAll(Words.of(value, " \t,").list());
    }
    settings.put(keyword, new Setting(value, line));
  }

  Values setup(String file, Notes notes) {
    notes.at(index);
    Values values = notes.values().text("file", file);
    settings.forEach((keyword, setting) -> putKnown(notes, values, keyword, setting));
    return values;
  }

  /** The connection: its own settings before those of also= and those of %default. */
  Values conn(String file, Map<String, IpsecSection> sections, Notes notes) {
    Map<String, Setting> all = new LinkedHashMap<>();
    collect(all, sections, new HashSet<>(), 0);
    IpsecSection byDefault = sections.get("conn %default");
    if (byDefault != null) {
      byDefault.collect(all, sections, new HashSet<>(), 0);
    }
    notes.at(index);
    Values values = notes.values().text("connection", name).text("file", file);
    all.forEach((keyword, setting) -> putKnown(notes, values, keyword, setting));
    protoport(notes, values, "left", at(all, "leftprotoport"));
    protoport(notes, values, "right", at(all, "rightprotoport"));
    notes.at(index);
    values.flag("strictIke", at(all, "ike").value().endsWith("!"));
    values.flag("strictEsp", at(all, "esp").value().endsWith("!"));
    return values;
  }

  private void collect(
      Map<String, Setting> all, Map<String, IpsecSection> sections, Set<String> seen, int depth) {
    settings.forEach(all::putIfAbsent);
    for (String other : also) {
      IpsecSection section = sections.get(kind + " " + other);
      if (section != null && seen.add(other) && depth < MAX_DEPTH) {
        section.collect(all, sections, seen, depth + 1);
      }
    }
  }

  /** A value and the line that sets it, from 0. */
  private record Setting(String value, int line) {}

  private Setting at(Map<String, Setting> settings, String keyword) {
    return settings.getOrDefault(keyword, new Setting("", index));
  }

  private static void putKnown(Notes notes, Values values, String keyword, Setting setting) {
    if (!keyword.startsWith("x-")) {
      notes.at(setting.line());
      values.text(keyword, setting.value());
    }
  }

  /** {@code 17/1701}, {@code udp/l2tp}, {@code 17/%any}. */
  private static void protoport(Notes notes, Values values, String side, Setting setting) {
    notes.at(setting.line());
    Words words = Words.of(setting.value(), "/ ");
    String protocol = words.get(0).equals("udp") ? "17" : words.get(0);
    boolean named = words.get(1).equals("l2tp") || words.get(1).equals("l2f");
    values.number(side + "Protocol", protocol);
    values.number(side + "Port", named ? "1701" : words.get(1));
  }
}
