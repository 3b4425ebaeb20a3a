package org.vpndiag.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpndiag.document.Document;
import org.vpndiag.document.Documents;
import org.vpndiag.document.StreamFormat;
import org.vpndiag.document.TextFormat;

class FormatGuideTest {

  private static final Formats FORMATS = Formats.all(LocalDate.of(2026, 11, 24));
  private static final Path PAGE = Path.of("..", "docs", "formats.md");
  private static final String SAMPLES = "diag-core/src/test/resources/";

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append("# Formats\n\n");
    page.append("Made from the list of formats by `FormatGuideTest`; rewrite it with\n");
    page.append("`mvn -pl diag-core test -Dtest=FormatGuideTest -Dgolden.update=true`.\n");
    page.append("Every document is recognised by its content. A post, mail or transcript that\n");
    page.append("holds several of them is cut apart first, and its line numbers are kept.\n");
    page.append(
        "Logs may be quoted, wrapped, listed, numbered, found by `grep`, run together in\n");
    page.append("one line, taken from a page's source, or have the newest line first.\n\n");
    page.append("| kind | holds | for example | sample |\n|---|---|---|---|\n");
    for (FormatGuide.Entry entry : FormatGuide.entries()) {
      page.append("| ").append(entry.kind()).append(" | ").append(entry.holds());
      page.append(" | `").append(entry.command()).append("` | ");
      page.append(sample(entry)).append(" |\n");
    }
    return page.toString();
  }

  private static String sample(FormatGuide.Entry entry) {
    String path = entry.sample().isEmpty() ? document(entry.kind()) : entry.sample();
    String name = path.substring(path.indexOf('/') + 1);
    return "[" + name + "](../" + SAMPLES + path + ")";
  }

  private static String document(String kind) {
    return Documents.all().stream()
        .filter(path -> path.startsWith(kind + "/"))
        .findFirst()
        .map(path -> "documents/" + path)
        .orElseThrow();
  }

  @Test
  void everyFormatIsDescribedInTheOrderInWhichItIsAsked() {
    List<String> kinds = new ArrayList<>();
    FORMATS.streams().stream().map(StreamFormat::kind).forEach(kinds::add);
    FORMATS.texts().stream().map(TextFormat::kind).forEach(kinds::add);
    assertThat(FormatGuide.entries().stream().map(FormatGuide.Entry::kind).distinct())
        .containsExactlyElementsOf(kinds);
  }

  @Test
  void theDocumentationIsMadeFromTheFormats() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page());
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page());
  }

  static List<String> samples() {
    return Documents.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleIsWhollyOfItsKind(String path) {
    byte[] bytes = String.join("\n", Documents.text(path).lines()).getBytes(StandardCharsets.UTF_8);
    Document document = new Document(path, () -> new ByteArrayInputStream(bytes));
    CaseFile file = CaseFile.of(FORMATS, List.of(document));
    assertThat(file.inputs()).hasSize(1);
    assertThat(file.inputs().get(0).kind()).isEqualTo(path.substring(0, path.indexOf('/')));
  }
}
