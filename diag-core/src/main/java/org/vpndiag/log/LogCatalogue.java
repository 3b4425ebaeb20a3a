package org.vpndiag.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
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
          "audit",
          "gnome");

  static final String RESOURCE = "catalogues.bin";

  private final List<Catalogue> catalogues;
  private final Map<String, FactType> factTypes;
  private final Set<String> inherited;

  LogCatalogue(
      List<Catalogue> catalogues, Map<String, FactType> factTypes, List<String> inherited) {
    this.catalogues = List.copyOf(catalogues);
    this.factTypes = factTypes;
    this.inherited = Set.copyOf(inherited);
  }

  /** The catalogues that come with the library. */
  public static LogCatalogue standard() {
    return Standard.CATALOGUE;
  }

  private static final class Standard {
    static final LogCatalogue CATALOGUE = load();
  }

  private static LogCatalogue load() {
    return CompiledCatalogues.read(bytes(RESOURCE));
  }

  /**
   * Writes the library's own catalogues as the resource that starts fast.
   *
   * @throws IllegalArgumentException with file and line when one has a defect
   */
  static void compile(OutputStream out) throws IOException {
    List<CatalogueText> texts = new ArrayList<>();
    for (String program : PROGRAMS) {
      texts.add(CatalogueParser.parse(program, resource(program + ".catalogue")));
    }
    CompiledCatalogues.write(texts, meanings(), out);
  }

  /**
   * Catalogues from text, in the notation of the library's own.
   *
   * @param texts the text of each program's catalogue
   * @throws IllegalArgumentException with file and line when one has a defect
   */
  static LogCatalogue parse(Map<String, String> texts) {
    List<CatalogueText> parsed = new ArrayList<>();
    texts.forEach((program, text) -> parsed.add(CatalogueParser.parse(program, text)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      CompiledCatalogues.write(parsed, meanings(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return CompiledCatalogues.read(out.toByteArray());
  }

  static Map<String, Words> meanings() {
    return EventMeanings.parse(resource("event.meanings"));
  }

  private static String resource(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) {
    try (InputStream in = LogCatalogue.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return in.readAllBytes();
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
    return meanings().getOrDefault(entry.type(), Words.NONE);
  }

  List<Catalogue> catalogues() {
    return catalogues;
  }

  /** Whether any entry takes over attributes from events of this type. */
  boolean isInherited(String type) {
    return inherited.contains(type);
  }

  FactType factType(Entry entry) {
    return factType(entry.type());
  }

  private FactType factType(String name) {
    FactType type = factTypes.get(name);
    if (type == null) {
      throw new IllegalArgumentException(name + " is of another catalogue");
    }
    return type;
  }

  /** The types that a program's messages can tell. */
  List<FactType> factTypesOf(Catalogue catalogue) {
    return catalogue.types().stream().map(this::factType).toList();
  }
}
