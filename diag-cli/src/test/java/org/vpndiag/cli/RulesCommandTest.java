package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RulesCommandTest {

  private static final String SYSLOG = "../samples/hosts/quickmode-cipher/syslog";

  private static String json(String... arguments) throws IOException {
    String out = Shell.run(arguments).out();
    try (JsonParser parser = new JsonFactory().createParser(out)) {
      while (parser.nextToken() != null) {
        parser.getText();
      }
    }
    return out;
  }

  @Test
  void rulesAndFactsArePrintedForPrograms() throws IOException {
    assertThat(json("rules", "list", "--format", "json"))
        .contains("\"id\" : \"quick-mode-no-proposal\"", "\"stage\" : \"ike-phase2\"");
    assertThat(json("rules", "facts", "--format", "json"))
        .contains("\"type\" : \"child-sa.established\"", "\"outboundSpi\" : \"text\"");
    assertThat(json("rules", "facts", "--format", "json", SYSLOG))
        .contains("\"type\" : \"ike.initiating\"", "\"connection\" : \"idcf\"");
  }

  @Test
  void linesFitTheTerminal() {
    assertThat(Shell.run("rules", "list", "--lang", "en").out().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Console.WIDTH_OF_A_PIPE));
    assertThat(Shell.run("rules", "facts").out().lines())
        .anyMatch(line -> line.startsWith("    ") && line.contains("outboundSpi:text"))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Console.WIDTH_OF_A_PIPE));
  }
}
