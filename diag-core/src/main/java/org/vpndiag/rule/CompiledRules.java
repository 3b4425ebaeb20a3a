package org.vpndiag.rule;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The resource that starts fast: of each ladder and rule its {@link Opening} and its nodes, which
 * are decoded when it is asked for.
 */
final class CompiledRules {
  private CompiledRules() {}

  static void write(List<Node> ladders, List<Node> rules, RuleSet read, OutputStream resource)
      throws IOException {
    DataOutputStream out = new DataOutputStream(resource);
    out.writeShort(ladders.size());
    for (int i = 0; i < ladders.size(); i++) {
      writeOpening(out, Opening.of(read.ladders().get(i).when()));
      writeFile(out, ladders.get(i));
    }
    out.writeShort(rules.size());
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = read.rules().get(i);
      out.writeUTF(rule.id());
      writeOpening(out, Opening.of(rule.when()));
      writeFile(out, withoutCases(rules.get(i)));
    }
    out.flush();
  }

  private static void writeOpening(DataOutputStream out, Opening opening) throws IOException {
    out.writeShort(opening.types().size());
    for (String type : new TreeSet<>(opening.types())) {
      out.writeUTF(type);
    }
  }

  private static void writeFile(DataOutputStream out, Node node) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NodeCodec.write(new DataOutputStream(bytes), node);
    out.writeUTF(node.at().file());
    out.writeInt(bytes.size());
    bytes.writeTo(out);
  }

  private static Node withoutCases(Node node) {
    return node instanceof Node.Mapping mapping
        ? new Node.Mapping(
            mapping.at(),
            mapping.entries().stream().filter(e -> !e.key().text().equals("cases")).toList())
        : node;
  }

  static RuleSet read(InputStream resource, RuleReader reader) throws IOException {
    byte[] bytes = resource.readAllBytes();
    ByteArrayInputStream rest = new ByteArrayInputStream(bytes);
    DataInputStream in = new DataInputStream(rest);
    List<Later<Ladder>> ladders = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      Opening opening = readOpening(in);
      Supplier<Node> file = readFile(in, rest, bytes);
      ladders.add(new Later<>("", opening, () -> reader.ladder(file.get())));
    }
    List<Later<Rule>> rules = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      String id = in.readUTF();
      Opening opening = readOpening(in);
      Supplier<Node> file = readFile(in, rest, bytes);
      rules.add(new Later<>(id, opening, () -> reader.read(file.get())));
    }
    return new RuleSet(ladders, rules);
  }

  private static Opening readOpening(DataInputStream in) throws IOException {
    String[] types = new String[in.readUnsignedShort()];
    for (int i = 0; i < types.length; i++) {
      types[i] = in.readUTF();
    }
    return new Opening(Set.of(types));
  }

  /** A file's nodes, decoded when they are asked for. */
  private static Supplier<Node> readFile(DataInputStream in, ByteArrayInputStream rest, byte[] all)
      throws IOException {
    String file = in.readUTF();
    int length = in.readInt();
    int from = all.length - rest.available();
    in.skipNBytes(length);
    return () -> decoded(file, new ByteArrayInputStream(all, from, length));
  }

  private static Node decoded(String file, ByteArrayInputStream bytes) {
    try {
      return NodeCodec.read(new DataInputStream(bytes), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
