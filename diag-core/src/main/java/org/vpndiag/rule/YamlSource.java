package org.vpndiag.rule;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML into {@link Node}s; only its structure, never Java types. */
final class YamlSource {
  private static final int MAX_CHARACTERS = 1 << 20;

  /** The blank that YAML leaves where a folded text breaks its line; Japanese has none there. */
  private static final Pattern FOLD =
      Pattern.compile(
          "(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}、。」）ー]) (?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}「（ー])");

  private final String file;

  private YamlSource(String file) {
    this.file = file;
  }

  /**
   * The document of a file.
   *
   * @throws RuleException when it is not YAML, empty, uses aliases or doubles a key
   */
  static Node read(String file, String yaml) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(MAX_CHARACTERS);
      options.setMaxAliasesForCollections(0);
      org.yaml.snakeyaml.nodes.Node root =
          new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
      if (root == null) {
        throw new RuleException(new Position(file, 1), "the file is empty");
      }
      return new YamlSource(file).node(root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new RuleException(new Position(file, line), "not YAML: " + e.getProblem());
    }
  }

  private Node node(org.yaml.snakeyaml.nodes.Node yaml) {
    if (yaml instanceof ScalarNode scalar) {
      return scalar(scalar);
    }
    if (yaml instanceof SequenceNode sequence) {
      return new Node.Sequence(at(yaml), sequence.getValue().stream().map(this::node).toList());
    }
    if (yaml instanceof MappingNode mapping) {
      return new Node.Mapping(at(yaml), entries(mapping));
    }
    throw new RuleException(at(yaml), "aliases are not allowed");
  }

  private Node.Scalar scalar(ScalarNode yaml) {
    String text = FOLD.matcher(yaml.getValue()).replaceAll("");
    return new Node.Scalar(at(yaml), text, yaml.getScalarStyle() != ScalarStyle.PLAIN);
  }

  private List<Node.Entry> entries(MappingNode mapping) {
    List<Node.Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new RuleException(at(tuple.getKeyNode()), "a key must be a word");
      }
      if (!seen.add(key.getValue())) {
        throw new RuleException(at(key), "\"" + key.getValue() + "\" stands here twice");
      }
      entries.add(new Node.Entry(scalar(key), node(tuple.getValueNode())));
    }
    return entries;
  }

  private Position at(org.yaml.snakeyaml.nodes.Node yaml) {
    return new Position(file, yaml.getStartMark().getLine() + 1);
  }
}
