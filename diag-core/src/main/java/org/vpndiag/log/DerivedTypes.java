package org.vpndiag.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Kind;
import org.vpndiag.report.Words;

/** The types of facts that catalogues' entries make, each with all attributes that any gives it. */
final class DerivedTypes {

  private final Map<String, Map<String, Kind>> types = new TreeMap<>();
  private final Map<String, Words> meanings;

  private DerivedTypes(Map<String, Words> meanings) {
    this.meanings = meanings;
  }

  /**
   * The types by name.
   *
   * @throws IllegalArgumentException with file and line where entries contradict one another or a
   *     meaning is missing
   */
  static Map<String, FactType> of(List<Catalogue> catalogues, Map<String, Words> meanings) {
    DerivedTypes derived = new DerivedTypes(meanings);
    for (Catalogue catalogue : catalogues) {
      Map<String, Kind> prefixes = new HashMap<>(Map.of("program", Kind.TEXT));
      catalogue.prefixes().forEach(prefix -> prefix.addAttributes(prefixes));
      for (Entry entry : catalogue.entries()) {
        if (!entry.isNoise()) {
          derived.add(catalogue, entry, entry.attributes());
          derived.add(catalogue, entry, prefixes);
        }
      }
    }
    for (Catalogue catalogue : catalogues) {
      for (Entry entry : catalogue.entries()) {
        entry.inherited().forEach(from -> derived.inherit(catalogue, entry, from));
      }
    }
    return derived.types();
  }

  private void add(Catalogue catalogue, Entry entry, Map<String, Kind> more) {
    if (!meanings.containsKey(entry.type())) {
      throw defect(catalogue, entry, "event.meanings does not know " + entry.type());
    }
    Map<String, Kind> known = types.computeIfAbsent(entry.type(), type -> new HashMap<>());
    for (Map.Entry<String, Kind> attribute : more.entrySet()) {
      String name = attribute.getKey();
      Kind kind = known.putIfAbsent(name, attribute.getValue());
      if (kind != null && kind != attribute.getValue()) {
        String both = kind + " and " + attribute.getValue();
        throw defect(catalogue, entry, entry.type() + "." + name + " is both " + both);
      }
    }
  }

  private void inherit(Catalogue catalogue, Entry entry, Inherited from) {
    Map<String, Kind> there = types.getOrDefault(from.type(), Map.of());
    Map<String, Kind> inherited = new HashMap<>();
    for (Map.Entry<String, String> attribute : from.attributes().entrySet()) {
      Kind kind = there.get(attribute.getValue());
      if (kind == null) {
        String missing = from.type() + "." + attribute.getValue();
        throw defect(catalogue, entry, "there is no " + missing);
      }
      inherited.put(attribute.getKey(), kind);
    }
    add(catalogue, entry, inherited);
  }

  private Map<String, FactType> types() {
    Map<String, FactType> made = new TreeMap<>();
    types.forEach(
        (name, attributes) ->
            made.put(
                name,
                new FactType(name, meanings.getOrDefault(name, Words.NONE).en(), attributes)));
    return made;
  }

  private static IllegalArgumentException defect(Catalogue catalogue, Entry entry, String what) {
    return Catalogue.defect(catalogue.program(), entry.line(), what);
  }
}
