package org.vpndiag.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.vpndiag.cli.render.ExplanationHtml;
import org.vpndiag.cli.render.ExplanationJson;
import org.vpndiag.cli.render.ExplanationText;
import org.vpndiag.cli.render.Style;
import org.vpndiag.examination.Formats;
import org.vpndiag.explain.Explainer;
import org.vpndiag.report.Explanation;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code explain}: the full page on a rule, a log line, a notify type or an algorithm. */
final class ExplainCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommonOptions.spec(
            "explain",
            "Explains a rule (quick-mode-no-proposal), a line of a log (in quotes), a notify type of"
                + " IKE by name or number (NO_PROPOSAL_CHOSEN, 14), an algorithm or a proposal in any"
                + " spelling (aes256, DH2, sha2_256, 3des-sha1-modp1024, 5,2,1,2).");
    spec.addPositional(CommonOptions.paths("ID", "1..*", "What to explain."));
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Console console) throws IOException {
    CommonOptions options = new CommonOptions(arguments, console);
    Formats formats = Formats.all(LocalDate.now(console.clock()));
    Explainer explainer = new Explainer(options.rules(formats.vocabulary()));
    String written = String.join(" ", options.paths());
    List<Explanation> explanations = explainer.explain(written);
    if (explanations.isEmpty()) {
      throw new UsageException(unknown(written, explainer));
    }
    write(explanations, options);
    return ExitCode.HEALTHY;
  }

  /** A long line is a log's, and may hold anything: it is not repeated. */
  private static String unknown(String written, Explainer explainer) {
    if (written.indexOf(' ') >= 0) {
      return "no message of a VPN daemon that is known";
    }
    return "nothing is known of "
        + written
        + explainer.nearest(written).map(n -> "; did you mean \"" + n + "\"?").orElse("");
  }

  private static void write(List<Explanation> explanations, CommonOptions options)
      throws IOException {
    Style style = options.style();
    switch (options.valueOf("--format", "text").toLowerCase(Locale.ROOT)) {
      case "json" -> options.to(out -> ExplanationJson.write(explanations, style.language(), out));
      case "html" ->
          options.to(out -> CommonOptions.print(ExplanationHtml.render(explanations, style), out));
      case "text" ->
          options.to(out -> CommonOptions.print(ExplanationText.render(explanations, style), out));
      default -> throw new UsageException("--format must be text, json or html");
    }
  }
}
