package org.vpndiag.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Kind;
import org.vpndiag.report.Words;

/** All programs' catalogues together. */
public final class LogCatalogue {

  /** The programs, in the order in which a message without a tag is offered to them. */
  private static final List<String> PROGRAMS =
      List.of(
          "charon",
          "pluto",
          "starter",
          "xl2tpd",
          "pppd",
          "kl2tpd",
          "networkmanager",
          "kernel",
          "audit");

  private final List<Catalogue> catalogues;
  private final Map<String, FactType> factTypes;

  private LogCatalogue(List<Catalogue> catalogues, Map<String, String> meanings) {
    this.catalogues = List.copyOf(catalogues);
    this.factTypes = derive(catalogues, meanings);
  }

  /** The catalogues that come with the library. */
  public static LogCatalogue standard() {
    return Standard.CATALOGUE;
  }

  private static final class Standard {
    static final LogCatalogue CATALOGUE = load();
  }

  private static LogCatalogue load() {
    List<Catalogue> catalogues = new ArrayList<>();
    for (String program : PROGRAMS) {
      catalogues.add(CatalogueParser.parse(program, resource(program + ".catalogue")));
    }
    return new LogCatalogue(catalogues, EventMeanings.parse(resource("event.meanings")));
  }

  /**
   * Catalogues from text, in the notation of the library's own.
   *
   * @param texts the text of each program's catalogue
   * @throws IllegalArgumentException with file and line when one has a defect
   */
  static LogCatalogue parse(Map<String, String> texts) {
    List<Catalogue> catalogues = new ArrayList<>();
    texts.forEach((program, text) -> catalogues.add(CatalogueParser.parse(program, text)));
    return new LogCatalogue(catalogues, EventMeanings.parse(resource("event.meanings")));
  }

  private static String resource(String name) {
    try (InputStream in = LogCatalogue.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every type of fact that a log can tell, by name. */
  public Collection<FactType> factTypes() {
    return factTypes.values();
  }

  /** What the events of an entry's type are, in every language. */
  Words meaning(Entry entry) {
    String japanese = EventMeanings.parse(resource("event.meanings.ja")).get(entry.type());
    String english = factType(entry).meaning();
    return new Words(english, japanese == null ? english : japanese);
  }

  List<Catalogue> catalogues() {
    return catalogues;
  }

  /** Whether any entry takes over attributes from events of this type. */
  boolean isInherited(String type) {
    return catalogues.stream()
        .flatMap(catalogue -> catalogue.entries().stream())
        .flatMap(entry -> entry.inherited().stream())
        .anyMatch(from -> from.type().equals(type));
  }

  FactType factType(Entry entry) {
    FactType type = factTypes.get(entry.type());
    if (type == null) {
      throw new IllegalArgumentException(entry.type() + " is of another catalogue");
    }
    return type;
  }

  private static Map<String, FactType> derive(
      List<Catalogue> catalogues, Map<String, String> meanings) {
    Map<String, FactType> types = new TreeMap<>();
    for (Catalogue catalogue : catalogues) {
      for (Entry entry : catalogue.entries()) {
        if (!entry.isNoise()) {
          merge(types, type(catalogue, entry, meanings), catalogue, entry);
        }
      }
    }
    for (Catalogue catalogue : catalogues) {
      for (Entry entry : catalogue.entries()) {
        entry.inherited().forEach(from -> inherit(types, from, catalogue, entry));
      }
    }
    return types;
  }

  private static void merge(
      Map<String, FactType> types, FactType type, Catalogue catalogue, Entry entry) {
    try {
      types.merge(type.name(), type, FactType::merge);
    } catch (IllegalArgumentException e) {
      throw Catalogue.defect(catalogue.program(), entry.line(), String.valueOf(e.getMessage()));
    }
  }

  private static void inherit(
      Map<String, FactType> types, Inherited from, Catalogue catalogue, Entry entry) {
    FactType there = types.get(from.type());
    for (Map.Entry<String, String> attribute : from.attributes().entrySet()) {
      Kind kind = there == null ? null : there.attributes().get(attribute.getValue());
      if (kind == null) {
        String missing = from.type() + "." + attribute.getValue();
        throw Catalogue.defect(catalogue.program(), entry.line(), "there is no " + missing);
      }
      FactType more = FactType.of(entry.type(), "").with(attribute.getKey(), kind);
      FactType known = types.getOrDefault(entry.type(), more);
      types.put(entry.type(), known.merge(more));
    }
  }

  private static FactType type(Catalogue catalogue, Entry entry, Map<String, String> meanings) {
    String meaning = meanings.get(entry.type());
    if (meaning == null) {
      throw Catalogue.defect(
          catalogue.program(), entry.line(), "event.meanings does not know " + entry.type());
    }
    FactType type = entry.factType(meaning).with("program", Kind.TEXT);
    for (Map.Entry<String, Kind> attribute : prefixAttributes(catalogue).entrySet()) {
      type = type.with(attribute.getKey(), attribute.getValue());
    }
    return type;
  }

  private static Map<String, Kind> prefixAttributes(Catalogue catalogue) {
    Map<String, Kind> attributes = new HashMap<>();
    for (MessagePattern prefix : catalogue.prefixes()) {
      prefix.holes().forEach(hole -> attributes.put(hole.name(), hole.type().kind()));
    }
    attributes.remove("");
    return attributes;
  }

  /** The types that a program's messages can tell. */
  List<FactType> factTypesOf(Catalogue catalogue) {
    Map<String, FactType> types = new LinkedHashMap<>();
    for (Entry entry : catalogue.entries()) {
      if (!entry.isNoise()) {
        types.put(entry.type(), factType(entry));
      }
    }
    return List.copyOf(types.values());
  }
}
