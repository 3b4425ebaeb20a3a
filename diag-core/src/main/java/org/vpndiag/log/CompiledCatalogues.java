package org.vpndiag.log;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Kind;
import org.vpndiag.report.Words;

/**
 * Catalogues as bytes, so that a start need not read what no line asks for: the types of facts,
 * then each program with its entries as they are written and the tree that leads to them.
 */
final class CompiledCatalogues {

  private CompiledCatalogues() {}

  /**
   * Writes catalogues.
   *
   * @param meanings what each type of event means
   * @throws IllegalArgumentException with file and line when one has a defect
   */
  static void write(List<CatalogueText> texts, Map<String, Words> meanings, OutputStream resource)
      throws IOException {
    List<byte[]> programs = new ArrayList<>();
    List<Catalogue> catalogues = new ArrayList<>();
    for (CatalogueText text : texts) {
      byte[] program = bytes(text);
      programs.add(program);
      catalogues.add(catalogue(new Packed(program, 0)));
    }
    DataOutputStream out = new DataOutputStream(resource);
    writeTypes(out, DerivedTypes.of(catalogues, meanings));
    Packed.write(out, inherited(catalogues));
    out.writeShort(programs.size());
    for (byte[] program : programs) {
      out.write(program);
    }
    out.flush();
  }

  /** What {@link #write} wrote. */
  static LogCatalogue read(byte[] resource) {
    Packed in = new Packed(resource, 0);
    Map<String, FactType> types = types(in);
    List<String> inherited = in.texts();
    int programs = in.unsignedShort();
    List<Catalogue> catalogues = new ArrayList<>(programs);
    for (int i = 0; i < programs; i++) {
      catalogues.add(catalogue(in));
    }
    return new LogCatalogue(catalogues, types, inherited);
  }

  private static byte[] bytes(CatalogueText text) throws IOException {
    List<Entry> entries = text.entries().stream().map(CatalogueText.EntryText::parse).toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    Packed.write(out, text.program());
    Packed.write(out, text.tags());
    Packed.write(out, text.carries());
    Packed.write(out, text.prefixes());
    out.writeByte(text.strangers() ? 1 : 0);
    Packed.write(out, types(entries));
    Entries.write(out, text.entries());
    TreeBuilder.write(out, entries);
    return bytes.toByteArray();
  }

  private static List<String> types(List<Entry> entries) {
    return entries.stream().filter(e -> !e.isNoise()).map(Entry::type).distinct().toList();
  }

  private static Catalogue catalogue(Packed in) {
    String program = in.text();
    List<String> tags = in.texts();
    List<String> carries = in.texts();
    List<MessagePattern> prefixes = new ArrayList<>();
    for (String prefix : in.texts()) {
      prefixes.add(PatternParser.parse(prefix));
    }
    boolean strangers = in.unsignedByte() == 1;
    List<String> types = in.texts();
    Entries entries = Entries.of(program, in);
    EntryTree tree = EntryTree.of(in, entries);
    return new Catalogue(program, tags, carries, prefixes, strangers, types, entries, tree);
  }

  private static List<String> inherited(List<Catalogue> catalogues) {
    TreeSet<String> types = new TreeSet<>();
    for (Catalogue catalogue : catalogues) {
      for (Entry entry : catalogue.entries()) {
        entry.inherited().forEach(from -> types.add(from.type()));
      }
    }
    return List.copyOf(types);
  }

  private static void writeTypes(DataOutputStream out, Map<String, FactType> types)
      throws IOException {
    out.writeShort(types.size());
    for (FactType type : types.values()) {
      Packed.write(out, type.name());
      Packed.write(out, type.meaning());
      out.writeShort(type.attributes().size());
      for (Map.Entry<String, Kind> attribute : new TreeMap<>(type.attributes()).entrySet()) {
        Packed.write(out, attribute.getKey());
        Packed.write(out, attribute.getValue().name());
      }
    }
  }

  private static Map<String, FactType> types(Packed in) {
    int count = in.unsignedShort();
    Map<String, FactType> types = new LinkedHashMap<>(2 * count);
    for (int i = 0; i < count; i++) {
      FactType type = new FactType(in.text(), in.text(), attributes(in));
      types.put(type.name(), type);
    }
    return types;
  }

  private static Map<String, Kind> attributes(Packed in) {
    int count = in.unsignedShort();
    Map<String, Kind> attributes = new HashMap<>(2 * count);
    for (int i = 0; i < count; i++) {
      attributes.put(in.text(), Kind.valueOf(in.text()));
    }
    return attributes;
  }
}
