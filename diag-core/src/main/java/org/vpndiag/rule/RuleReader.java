package org.vpndiag.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpndiag.fact.Vocabulary;
import org.vpndiag.report.Alternative;
import org.vpndiag.report.Confidence;
import org.vpndiag.report.Next;
import org.vpndiag.report.Role;
import org.vpndiag.report.Severity;
import org.vpndiag.report.Side;
import org.vpndiag.report.Stage;
import org.vpndiag.report.Words;

/** Reads a rule from its nodes and checks it against the vocabulary. */
final class RuleReader {
  private final Vocabulary vocabulary;

  RuleReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Rule read(Node node) {
    Section section = Section.of(node);
    Scope scope = new Scope();
    List<Condition> when = new ConditionReader(vocabulary, scope).conditions(section.items("when"));
    if (when.isEmpty()) {
      throw new RuleException(section.at(), "\"when\" is missing here");
    }
    List<String> blocks = section.texts("blocks");
    Rule rule =
        new Rule(
            section.requiredText("id"),
            section.at(),
            section.has("view") ? Optional.of(section.oneOf("view", Side.class)) : Optional.empty(),
            section.oneOf("stage", Stage.class),
            blocks,
            section.has("role") ? section.oneOf("role", Role.class) : defaultRole(blocks),
            section.has("severity") ? section.oneOf("severity", Severity.class) : Severity.ERROR,
            section.oneOf("confidence", Confidence.class),
            TextReader.words(section.required("title"), scope),
            TextReader.words(section.required("explanation"), scope),
            when,
            section.items("also").stream().map(n -> paragraph(n, scope)).toList(),
            section.items("fixes").stream().map(n -> fix(n, scope)).toList(),
            section.texts("refines"),
            section.items("alternatives").stream().map(n -> alternative(n, scope)).toList(),
            section.items("cases").stream().map(RuleReader::ruleCase).toList());
    section.finish();
    return rule;
  }

  private static Role defaultRole(List<String> blocks) {
    return blocks.isEmpty() ? Role.ADVICE : Role.CONSEQUENCE;
  }

  private Rule.Paragraph paragraph(Node node, Scope scope) {
    Section section = Section.of(node);
    Scope inner = scope.inside();
    List<Condition> when = new ConditionReader(vocabulary, inner).conditions(section.items("when"));
    Words text = TextReader.words(section.required("text"), inner);
    section.finish();
    return new Rule.Paragraph(when, text);
  }

  private Rule.FixPlan fix(Node node, Scope scope) {
    Section section = Section.of(node);
    Scope inner = scope.inside();
    List<Condition> when = new ConditionReader(vocabulary, inner).conditions(section.items("when"));
    Rule.FixPlan fix =
        new Rule.FixPlan(
            section.at(),
            when,
            TextReader.words(section.required("summary"), inner),
            section.oneOf("side", Side.class),
            section.text("complete").map(Boolean::parseBoolean).orElse(true),
            templates(section, "commands", inner),
            section.optional("config").map(n -> config(n, inner)).orElse(List.of()),
            templates(section, "verify", inner),
            templates(section, "undo", inner));
    section.finish();
    return fix;
  }

  private static List<String> templates(Section section, String key, Scope scope) {
    List<String> texts = section.texts(key);
    texts.forEach(t -> scope.check(Template.of(t), section.at()));
    return texts;
  }

  private static List<String> config(Node node, Scope scope) {
    Section section = Section.of(node);
    List<String> parts =
        List.of(
            section.requiredText("file"),
            section.text("section").orElse(""),
            section.requiredText("text"));
    section.finish();
    parts.forEach(t -> scope.check(Template.of(t), node.at()));
    return parts;
  }

  private static Alternative alternative(Node node, Scope scope) {
    Section section = Section.of(node);
    Alternative alternative =
        new Alternative(
            section.requiredText("rule"),
            Words.same(""),
            TextReader.words(section.required("tell-apart"), scope));
    section.finish();
    return alternative;
  }

  private static RuleCase ruleCase(Node node) {
    Section section = Section.of(node);
    Map<String, String> given = new LinkedHashMap<>();
    for (Node.Entry document : Section.of(section.required("given")).all()) {
      given.put(document.key().text(), Section.text(document.value()));
    }
    RuleCase ruleCase =
        new RuleCase(
            section.at(),
            section.requiredText("name"),
            given,
            section.oneOf("expect", RuleCase.Expectation.class));
    section.finish();
    return ruleCase;
  }

  /** A ladder, from the file that holds its rungs in order; what shows its view stands first. */
  Ladder ladder(Node node) {
    Side view = Side.CLIENT;
    List<Condition> when = new ArrayList<>();
    List<Condition> ended = new ArrayList<>();
    Map<Stage, Next> next = new EnumMap<>(Stage.class);
    List<Rung> rungs = new ArrayList<>();
    for (Node item : Section.items(node)) {
      Section section = Section.of(item);
      if (section.has("view")) {
        view = section.oneOf("view", Side.class);
        when.addAll(signs().conditions(section.items("when")));
        section.finish();
      } else if (section.has("ended")) {
        ended.addAll(signs().conditions(section.items("ended")));
        section.finish();
      } else if (section.has("untold")) {
        Next step = next(section);
        stages(section).forEach(s -> next.put(s, step));
        section.finish();
      } else {
        rungs.add(rung(section));
      }
    }
    return new Ladder(view, when, ended, next, rungs);
  }

  private static List<Stage> stages(Section section) {
    return section.items("untold").stream()
        .map(n -> Names.constant(Stage.class, Section.text(n), n.at()))
        .toList();
  }

  private static Next next(Section section) {
    return new Next(
        TextReader.words(section.required("next")), List.copyOf(section.texts("commands")));
  }

  private ConditionReader signs() {
    return new ConditionReader(vocabulary, new Scope().perhaps());
  }

  private Rung rung(Section section) {
    ConditionReader reader = signs();
    Rung rung =
        new Rung(
            section.requiredText("rung"),
            section.oneOf("stage", Stage.class),
            TextReader.words(section.required("title")),
            reader.conditions(section.items("up")),
            reader.conditions(section.items("down")),
            section.texts("implies"),
            flag(section, "attempt"),
            flag(section, "goal"),
            flag(section, "lasting"),
            TextReader.words(section.required("stopped")),
            TextReader.words(section.required("next")));
    section.finish();
    return rung;
  }

  private static boolean flag(Section section, String key) {
    return section.text(key).map(Boolean::parseBoolean).orElse(false);
  }
}
