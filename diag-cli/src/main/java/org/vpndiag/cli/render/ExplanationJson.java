package org.vpndiag.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.vpndiag.report.Explanation;
import org.vpndiag.report.Language;
import org.vpndiag.report.Words;

/** Explanations as a JSON document: the schema's fields for the command {@code explain}. */
public final class ExplanationJson {
  private final JsonGenerator json;
  private final Language language;

  private ExplanationJson(JsonGenerator json, Language language) {
    this.json = json;
    this.language = language;
  }

  /** Writes the document. */
  public static void write(List<Explanation> explanations, Language language, OutputStream out)
      throws IOException {
    try (JsonGenerator json = JsonReport.generator(out)) {
      json.writeStartObject();
      JsonReport.head("explain", json);
      json.writeArrayFieldStart("explanations");
      for (Explanation explanation : explanations) {
        new ExplanationJson(json, language).add(explanation);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void add(Explanation explanation) throws IOException {
    json.writeStartObject();
    json.writeStringField(
        "kind", explanation.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.writeStringField("id", explanation.id());
    json.writeStringField("title", explanation.title().in(language));
    texts("paragraphs", explanation.paragraphs());
    json.writeArrayFieldStart("items");
    for (Explanation.Item item : explanation.items()) {
      json.writeStartObject();
      json.writeStringField("key", item.key());
      json.writeStringField("label", item.label().in(language));
      texts("lines", item.lines());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void texts(String name, List<Words> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (Words text : texts) {
      json.writeString(text.in(language));
    }
    json.writeEndArray();
  }
}
