package org.vpndiag.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code schema}: prints the JSON Schema of the reports. */
final class SchemaCommand implements Command {
  @Override
  public CommandSpec spec() {
    return CommonOptions.spec("schema", "Prints the JSON Schema of the reports.");
  }

  @Override
  public int run(ParseResult arguments, Console console) throws IOException {
    try (InputStream schema =
        Objects.requireNonNull(SchemaCommand.class.getResourceAsStream("report-1.schema.json"))) {
      byte[] bytes = schema.readAllBytes();
      new CommonOptions(arguments, console).to(out -> out.write(bytes));
    }
    return ExitCode.HEALTHY;
  }
}
