package org.vpndiag.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.vpndiag.cli.render.RulesJson;
import org.vpndiag.cli.render.RulesText;
import org.vpndiag.document.Document;
import org.vpndiag.examination.CaseFile;
import org.vpndiag.examination.Formats;
import org.vpndiag.examination.RuleCases;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactType;
import org.vpndiag.rule.Rule;
import org.vpndiag.rule.RuleCase;
import org.vpndiag.rule.RuleSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rules}: the rule catalogue, for people who read or write rules. */
final class RulesCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommonOptions.spec("rules", "Shows, checks and tests rules.");
    sub(spec, "list", "Lists all rules by stage.");
    sub(spec, "check", "Checks the rules of the folders named, beside the built-in ones.");
    sub(spec, "test", "Runs the cases that the rules of the folders named carry.");
    sub(spec, "facts", "Lists what rules may speak of, or the facts that files tell.");
    return spec;
  }

  private static void sub(CommandSpec spec, String name, String description) {
    CommandSpec sub = CommonOptions.spec(name, description);
    sub.addPositional(CommonOptions.paths("PATH", "0..*", "Folders of rules, or files to read."));
    spec.addSubcommand(name, new CommandLine(sub));
  }

  @Override
  public int run(ParseResult arguments, Console console) throws IOException {
    if (!arguments.hasSubcommand()) {
      throw new UsageException("rules needs one of list, check, test and facts");
    }
    ParseResult sub = arguments.subcommand();
    CommonOptions options = new CommonOptions(sub, console);
    List<String> paths = options.paths();
    Formats formats = Formats.all(LocalDate.now(console.clock()));
    return switch (sub.commandSpec().name()) {
      case "list" -> list(options.rules(formats.vocabulary()), options);
      case "check" -> check(formats, options, paths);
      case "test" -> test(formats, options, paths);
      default -> facts(formats, options, paths, console);
    };
  }

  private static int list(RuleSet rules, CommonOptions options) throws IOException {
    return write(
        options,
        out -> RulesJson.rules(rules.rules(), options.language(), out),
        RulesText.rules(rules.rules(), options.style()));
  }

  private static int check(Formats formats, CommonOptions options, List<String> folders)
      throws IOException {
    RuleSet rules = with(formats, options, folders);
    return print(options, new StringBuilder(rules.rules().size() + " rules, no fault\n"));
  }

  private static int test(Formats formats, CommonOptions options, List<String> folders)
      throws IOException {
    RuleSet rules = with(formats, options, folders);
    RuleCases cases = new RuleCases(formats, rules);
    StringBuilder text = new StringBuilder();
    int passed = 0;
    int failed = 0;
    for (Rule rule : rules.rules()) {
      for (RuleCase ruleCase : rule.cases()) {
        Optional<String> fault = cases.fault(rule, ruleCase);
        fault.ifPresent(f -> text.append(f).append('\n'));
        passed += fault.isPresent() ? 0 : 1;
        failed += fault.isPresent() ? 1 : 0;
      }
    }
    text.append(passed).append(" passed, ").append(failed).append(" failed\n");
    print(options, text);
    return failed == 0 ? ExitCode.HEALTHY : ExitCode.BROKEN;
  }

  /** The compiled rules carry no cases, so only those of folders are tested. */
  private static RuleSet with(Formats formats, CommonOptions options, List<String> folders) {
    RuleSet rules = options.rules(formats.vocabulary());
    for (String folder : folders) {
      Path path = Path.of(folder);
      rules =
          RuleSet.hasLadder(path)
              ? RuleSet.ofFolder(path, formats.vocabulary())
              : rules.and(path, formats.vocabulary());
    }
    return rules;
  }

  private static int facts(
      Formats formats, CommonOptions options, List<String> paths, Console console)
      throws IOException {
    if (paths.isEmpty()) {
      List<FactType> types = List.copyOf(formats.vocabulary().types());
      return write(
          options, out -> RulesJson.types(types, out), RulesText.types(types, options.style()));
    }
    List<Document> documents = Paths.gather(paths, console.in()).documents();
    List<Fact> facts = CaseFile.of(formats, documents).all();
    StringBuilder text = new StringBuilder();
    for (Fact fact : facts) {
      text.append(fact.type().name())
          .append(' ')
          .append(new TreeMap<>(fact.values()))
          .append("  ")
          .append(fact.evidence().source())
          .append('\n');
    }
    return write(options, out -> RulesJson.facts(facts, out), text.toString());
  }

  private static int write(CommonOptions options, CommonOptions.Writer json, String text)
      throws IOException {
    boolean asJson = options.valueOf("--format", "text").equalsIgnoreCase("json");
    options.to(asJson ? json : out -> CommonOptions.print(text, out));
    return ExitCode.HEALTHY;
  }

  private static int print(CommonOptions options, StringBuilder text) throws IOException {
    options.to(out -> CommonOptions.print(text.toString(), out));
    return ExitCode.HEALTHY;
  }
}
