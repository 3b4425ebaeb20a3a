package org.vpndiag.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.vpndiag.cli.render.Addition;
import org.vpndiag.cli.render.SaJson;
import org.vpndiag.cli.render.SaText;
import org.vpndiag.document.Document;
import org.vpndiag.examination.CaseFile;
import org.vpndiag.examination.Examination;
import org.vpndiag.examination.Focus;
import org.vpndiag.examination.Formats;
import org.vpndiag.host.Gathered;
import org.vpndiag.host.Host;
import org.vpndiag.report.Report;
import org.vpndiag.report.Unseen;
import org.vpndiag.report.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code status}: the parser of the IKE daemons' status alone. */
final class StatusCommand implements Command {
  private static final String NAME = "status";
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final List<List<String>> ASK =
      List.of(
          List.of("ipsec", "statusall"),
          List.of("swanctl", "--list-sas"),
          List.of("ipsec", "status"));

  private final Host host;

  StatusCommand(Host host) {
    this.host = host;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommonOptions.spec(
            NAME,
            "Reads what 'ipsec status', 'ipsec statusall', 'swanctl --list-sas' or 'ipsec whack"
                + " --status' printed; without FILE it asks the daemon of this host.");
    spec.addPositional(CommonOptions.paths("FILE", "0..*", "Saved output; - is standard input."));
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Console console) throws IOException {
    CommonOptions options = new CommonOptions(arguments, console);
    Formats formats = Formats.all(LocalDate.now(console.clock()));
    List<String> paths = options.paths();
    Gathered gathered = paths.isEmpty() ? ask() : Paths.gather(paths, console.in());
    CaseFile file = CaseFile.of(formats, gathered.documents());
    Report report =
        new Examination(formats, options.rules(formats.vocabulary()))
            .examine(file, gathered.unseen(), Focus.ALL);
    options.write(
        report,
        NAME,
        new Addition(
            json -> SaJson.write(file.facts(), json),
            style -> SaText.render(file.facts(), style),
            Addition.Place.BEFORE));
    return ExitCode.of(report);
  }

  private Gathered ask() {
    for (List<String> command : ASK) {
      if (host.run(command, LIMIT) instanceof Host.Ended ended && !ended.output().isBlank()) {
        byte[] bytes = ended.output().getBytes(StandardCharsets.ISO_8859_1);
        Document document =
            new Document(String.join(" ", command), () -> new ByteArrayInputStream(bytes));
        return Gathered.of(List.of(document));
      }
    }
    Unseen unseen =
        new Unseen(
            Words.same("ipsec statusall"),
            new Words(
                "no IKE daemon answered on this host; this needs root and a running daemon",
                "このホストの IKE デーモンが応答しません。root 権限と動作中のデーモンが必要です"),
            "sudo ipsec statusall");
    return new Gathered(List.of(), List.of(unseen), List.of());
  }
}
