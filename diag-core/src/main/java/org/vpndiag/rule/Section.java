package org.vpndiag.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A mapping that is being read: every key must be asked for, or it is an error. */
final class Section {
  private final Position at;
  private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
  private final Set<String> known = new TreeSet<>();

  private Section(Node.Mapping mapping) {
    at = mapping.at();
    mapping.entries().forEach(e -> entries.put(e.key().text(), e));
  }

  static Section of(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return new Section(mapping);
    }
    throw new RuleException(node.at(), "expected key: value lines here");
  }

  Position at() {
    return at;
  }

  boolean has(String key) {
    known.add(key);
    return entries.containsKey(key);
  }

  Optional<Node> optional(String key) {
    known.add(key);
    return Optional.ofNullable(entries.get(key)).map(Node.Entry::value);
  }

  Node required(String key) {
    return optional(key)
        .orElseThrow(() -> new RuleException(at, "\"" + key + "\" is missing here"));
  }

  Optional<String> text(String key) {
    return optional(key).map(Section::text);
  }

  String requiredText(String key) {
    return text(required(key));
  }

  /** The texts under a key: a list, or a single value as a list of one; empty where absent. */
  List<String> texts(String key) {
    return items(key).stream().map(Section::text).toList();
  }

  /** The nodes under a key: a list, or a single node as a list of one; empty where absent. */
  List<Node> items(String key) {
    return optional(key).map(Section::items).orElse(List.of());
  }

  static List<Node> items(Node node) {
    return node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
  }

  static String text(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.text();
    }
    throw new RuleException(node.at(), "expected a single value here");
  }

  /** One of an enumeration's constants, written in lower case with hyphens. */
  <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    Node node = required(key);
    return Names.constant(type, text(node), node.at());
  }

  /** All entries, for mappings whose keys are names of something. */
  List<Node.Entry> all() {
    known.addAll(entries.keySet());
    return new ArrayList<>(entries.values());
  }

  /** Complains about the first key that nobody asked for. */
  void finish() {
    for (Node.Entry entry : entries.values()) {
      String key = entry.key().text();
      if (!known.contains(key)) {
        throw new RuleException(
            entry.key().at(), "\"" + key + "\" is not known here" + Names.didYouMean(key, known));
      }
    }
  }
}
