package org.vpndiag.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.vpndiag.document.Document;
import org.vpndiag.examination.Examination;
import org.vpndiag.examination.Formats;
import org.vpndiag.report.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code doctor}: examines this host, or what was collected on another. */
final class DoctorCommand implements Command {
  private static final String NAME = "doctor";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommonOptions.spec(
            NAME,
            "Explains why a connection does not work. Without PATH it examines this host; PATH is"
                + " any mix of files, folders and collected bundles, each file recognised by its"
                + " content; - is standard input.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("Logs, outputs, configuration files, captures, folders, bundles.")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Console console) throws IOException {
    CommonOptions options = new CommonOptions(arguments, console);
    List<String> paths = arguments.matchedPositionalValue(0, List.of());
    Formats formats = Formats.all(LocalDate.now(console.clock()));
    List<Document> documents = Paths.documents(paths, console.in());
    Report report =
        new Examination(formats, options.rules(formats.vocabulary())).examine(documents, List.of());
    options.write(report, NAME);
    return ExitCode.of(report);
  }
}
