package org.vpndiag.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vpndiag.cli.render.Addition;
import org.vpndiag.cli.render.HtmlReport;
import org.vpndiag.cli.render.JsonReport;
import org.vpndiag.cli.render.Style;
import org.vpndiag.cli.render.TextReport;
import org.vpndiag.fact.Vocabulary;
import org.vpndiag.report.Language;
import org.vpndiag.report.Report;
import org.vpndiag.rule.RuleSet;
import org.vpndiag.rules.BuiltInRules;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The options that every command has, and what follows from them. */
final class CommonOptions {
  private final ParseResult arguments;
  private final Console console;

  CommonOptions(ParseResult arguments, Console console) {
    this.arguments = arguments;
    this.console = console;
  }

  /** A command that has these options. */
  static CommandSpec spec(String name, String description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage().description(description).width(96);
    spec.addOption(
        value("--format", "text|json|html", "What to print: text (default), json or html."));
    spec.addOption(value("--output", "FILE", "Write the result to FILE."));
    spec.addOption(value("--lang", "en|ja", "The language of texts; by default the locale's."));
    spec.addOption(value("--color", "auto|always|never", "Whether to colour text."));
    spec.addOption(value("--rules", "DIR", "Use the rules in DIR besides the built-in ones."));
    spec.addOption(flag("Show what is otherwise left out.", "-v", "--verbose"));
    spec.addOption(flag("Print only the essential.", "-q", "--quiet"));
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build());
    return spec;
  }

  /** An option with a value. */
  static OptionSpec value(String name, String label, String description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** An option without one. */
  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names).type(boolean.class).description(description).build();
  }

  /** The parameter that takes paths. */
  static PositionalParamSpec paths(String label, String arity, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .arity(arity)
        .required(!arity.startsWith("0"))
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }

  /** What the parameter was given. */
  List<String> paths() {
    return arguments.matchedPositionalValue(0, List.of());
  }

  boolean has(String option) {
    return arguments.matchedOptionValue(option, false);
  }

  String valueOf(String option, String otherwise) {
    return arguments.matchedOptionValue(option, otherwise);
  }

  Language language() {
    return switch (valueOf("--lang", "")) {
      case "en" -> Language.EN;
      case "ja" -> Language.JA;
      case "" -> Language.of(console.locale());
      default -> throw new UsageException("--lang must be en or ja");
    };
  }

  Style style() {
    boolean colour =
        switch (valueOf("--color", "auto")) {
          case "always" -> true;
          case "never" -> false;
          case "auto" -> console.coloursByDefault() && valueOf("--output", "").isEmpty();
          default -> throw new UsageException("--color must be auto, always or never");
        };
    return new Style(console.width(), colour, language(), has("-v"), has("-q"));
  }

  RuleSet rules(Vocabulary vocabulary) {
    RuleSet rules = BuiltInRules.load(vocabulary);
    String folder = valueOf("--rules", "");
    if (folder.isEmpty()) {
      return rules;
    }
    if (!Files.isDirectory(Path.of(folder))) {
      throw new UsageException("--rules: no folder " + folder);
    }
    return rules.and(Path.of(folder), vocabulary);
  }

  /** Writes a report in the format asked for. */
  void write(Report report, String command) throws IOException {
    write(report, command, Addition.NONE);
  }

  /** Writes a report, and what the command has besides, in the format asked for. */
  void write(Report report, String command, Addition addition) throws IOException {
    Style style = style();
    switch (valueOf("--format", "text").toLowerCase(Locale.ROOT)) {
      case "json" -> to(out -> JsonReport.write(report, command, style.language(), out, addition));
      case "html" -> to(out -> print(HtmlReport.render(report, style, addition), out));
      case "text" -> to(out -> print(TextReport.render(report, style, addition), out));
      default -> throw new UsageException("--format must be text, json or html");
    }
  }

  /** Something that writes a result. */
  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  /** Writes to standard output, or to the file that was named. */
  void to(Writer writer) throws IOException {
    String file = valueOf("--output", "");
    if (file.isEmpty()) {
      writer.write(console.out());
      console.out().flush();
      return;
    }
    try (OutputStream out = Files.newOutputStream(Path.of(file))) {
      writer.write(out);
    }
  }

  /** Prints text as UTF-8. */
  static void print(String text, OutputStream out) {
    PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
    printer.print(text);
    printer.flush();
  }
}
