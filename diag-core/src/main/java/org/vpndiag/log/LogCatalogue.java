package org.vpndiag.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpndiag.fact.FactType;
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
  private final Set<String> inherited;

  private LogCatalogue(List<Catalogue> catalogues, Map<String, String> meanings) {
    this.catalogues = List.copyOf(catalogues);
    this.factTypes = DerivedTypes.of(catalogues, meanings);
    this.inherited = inherited(catalogues);
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
    return inherited.contains(type);
  }

  private static Set<String> inherited(List<Catalogue> catalogues) {
    Set<String> types = new HashSet<>();
    for (Catalogue catalogue : catalogues) {
      for (Entry entry : catalogue.entries()) {
        entry.inherited().forEach(from -> types.add(from.type()));
      }
    }
    return types;
  }

  FactType factType(Entry entry) {
    FactType type = factTypes.get(entry.type());
    if (type == null) {
      throw new IllegalArgumentException(entry.type() + " is of another catalogue");
    }
    return type;
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
