package org.vpndiag.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpndiag.fact.FactBase;
import org.vpndiag.fact.Vocabulary;
import org.vpndiag.report.Side;

/** The ladders and the rules that are in use. */
public final class RuleSet {
  private static final String LADDER = "ladder";

  private final List<Later<Ladder>> ladders;
  private final List<Later<Rule>> rules;

  RuleSet(List<Later<Ladder>> ladders, List<Later<Rule>> rules) {
    this.ladders = List.copyOf(ladders);
    this.rules = List.copyOf(rules);
  }

  /** The ladders: the first whose signs a case shows is climbed; the last needs no sign. */
  public List<Ladder> ladders() {
    return ladders.stream().map(Later::get).toList();
  }

  /** The ladder that is climbed in a case. */
  Ladder ladder(FactBase facts) {
    Solver solver = new Solver(facts);
    return ladders.stream()
        .filter(l -> l.opening().isIn(facts))
        .map(Later::get)
        .filter(l -> solver.solve(l.when(), Bindings.NONE).isPresent())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no ladder is without conditions"));
  }

  /** All rules, by their files' names. */
  public List<Rule> rules() {
    return rules.stream().map(Later::get).toList();
  }

  /** The rules whose first conditions may hold in a case that an end tells. */
  List<Rule> opened(Side view, FactBase facts) {
    return rules.stream()
        .filter(r -> r.opening().isIn(facts))
        .map(Later::get)
        .filter(r -> r.isSeenAt(view))
        .toList();
  }

  /** The rule of an id. */
  public Optional<Rule> rule(String id) {
    return rules.stream().filter(r -> r.id().equals(id)).findFirst().map(Later::get);
  }

  /** Whether a folder holds a whole set of rules, with the ladder they refer to. */
  public static boolean hasLadder(Path folder) {
    return Files.exists(folder.resolve(LADDER + ".yaml"));
  }

  /**
   * The rules of a folder of YAML files, with {@code ladder.yaml} in it and {@code
   * ladder-VIEW.yaml} for other views.
   *
   * @throws RuleException at the first thing that is wrong
   */
  public static RuleSet ofFolder(Path folder, Vocabulary vocabulary) {
    return of(nodes(folder), vocabulary).checked();
  }

  /**
   * The rules that {@link #compile} wrote.
   *
   * @throws IOException when the resource is damaged
   */
  public static RuleSet ofCompiled(InputStream resource, Vocabulary vocabulary) throws IOException {
    return CompiledRules.read(resource, new RuleReader(vocabulary));
  }

  /**
   * Checks a folder's rules and writes them as the resource that starts fast, without their cases.
   *
   * @throws RuleException at the first thing that is wrong
   * @throws IOException when it cannot be written
   */
  public static void compile(Path folder, Vocabulary vocabulary, OutputStream resource)
      throws IOException {
    List<Node> ladders = new ArrayList<>();
    List<Node> rules = new ArrayList<>();
    nodes(folder).forEach(node -> (isLadder(node) ? ladders : rules).add(node));
    CompiledRules.write(ladders, rules, ofFolder(folder, vocabulary), resource);
  }

  /** These rules and a folder's, which have no ladder of their own. */
  public RuleSet and(Path folder, Vocabulary vocabulary) {
    List<Later<Rule>> more = new ArrayList<>(rules);
    more.addAll(of(nodes(folder), vocabulary).rules);
    return new RuleSet(ladders, more).checked();
  }

  private static List<Node> nodes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".yaml"))
          .sorted()
          .map(f -> YamlSource.read(folder.relativize(f).toString(), content(f)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleSet of(List<Node> nodes, Vocabulary vocabulary) {
    RuleReader reader = new RuleReader(vocabulary);
    List<Later<Ladder>> ladders = new ArrayList<>();
    List<Later<Rule>> rules = new ArrayList<>();
    for (Node node : nodes) {
      if (isLadder(node)) {
        ladders.add(Later.of(reader.ladder(node)));
      } else {
        rules.add(Later.of(reader.read(node)));
      }
    }
    return new RuleSet(ladders, rules);
  }

  private static boolean isLadder(Node node) {
    return node.at().file().startsWith(LADDER);
  }

  /** The names that rules use of each other and of the ladder. */
  private RuleSet checked() {
    Map<String, Rule> byId = new HashMap<>();
    for (Rule rule : rules()) {
      Rule other = byId.put(rule.id(), rule);
      if (other != null) {
        throw new RuleException(rule.at(), "the id stands in " + other.at() + " too");
      }
      String file = rule.at().file();
      if (!file.substring(file.lastIndexOf('/') + 1).equals(rule.id() + ".yaml")) {
        throw new RuleException(rule.at(), "the file must be named " + rule.id() + ".yaml");
      }
    }
    rules().forEach(r -> checkNames(r, byId));
    return this;
  }

  private void checkNames(Rule rule, Map<String, Rule> byId) {
    List<String> rungs =
        ladders().stream().flatMap(l -> l.rungs().stream()).map(Rung::id).distinct().toList();
    for (String rung : rule.blocks()) {
      if (!rungs.contains(rung)) {
        throw new RuleException(
            rule.at(), "no rung \"" + rung + "\"" + Names.didYouMean(rung, rungs));
      }
    }
    List<String> named = new ArrayList<>(rule.refines());
    rule.alternatives().forEach(a -> named.add(a.rule()));
    for (String id : named) {
      if (!byId.containsKey(id)) {
        throw new RuleException(
            rule.at(), "no rule \"" + id + "\"" + Names.didYouMean(id, byId.keySet()));
      }
    }
  }
}
