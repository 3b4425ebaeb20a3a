package org.vpndiag.cli.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.vpndiag.cli.Version;
import org.vpndiag.evidence.AbsenceEvidence;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.evidence.ExchangeEvidence;
import org.vpndiag.evidence.LineEvidence;
import org.vpndiag.evidence.PacketEvidence;
import org.vpndiag.report.Alternative;
import org.vpndiag.report.Diagnosis;
import org.vpndiag.report.Fix;
import org.vpndiag.report.Input;
import org.vpndiag.report.Language;
import org.vpndiag.report.Next;
import org.vpndiag.report.Report;
import org.vpndiag.report.StageState;
import org.vpndiag.report.Unseen;
import org.vpndiag.rule.Names;

/** A report as the JSON document of the schema {@code vpndiag.report/1}. */
public final class JsonReport {
  /** The schema's name. */
  public static final String SCHEMA = "vpndiag.report/1";

  private final JsonGenerator json;
  private final Language language;

  private JsonReport(JsonGenerator json, Language language) {
    this.json = json;
    this.language = language;
  }

  /** Writes the document with what one command adds to it. */
  public static void write(
      Report report, String command, Language language, OutputStream out, Addition addition)
      throws IOException {
    try (JsonGenerator json = generator(out)) {
      new JsonReport(json, language).document(report, command, addition);
      json.writeRaw('\n');
    }
  }

  /** Writes a whole document into another one. */
  static void write(Report report, String command, Language language, JsonGenerator json)
      throws IOException {
    new JsonReport(json, language).document(report, command, Addition.NONE);
  }

  /** A generator that indents and leaves the stream open. */
  static JsonGenerator generator(OutputStream out) throws IOException {
    JsonFactory factory = new JsonFactory();
    factory.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    return factory.createGenerator(out).setPrettyPrinter(printer);
  }

  /** The fields that every document begins with. */
  static void head(String command, JsonGenerator json) throws IOException {
    json.writeStringField("schema", SCHEMA);
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "vpndiag");
    json.writeStringField("version", Version.TEXT);
    json.writeEndObject();
    json.writeStringField("command", command);
  }

  private void document(Report report, String command, Addition addition) throws IOException {
    json.writeStartObject();
    head(command, json);
    array("inputs", report.inputs(), this::input);
    json.writeStringField("view", Names.of(report.view()));
    json.writeStringField("verdict", Names.of(report.verdict()));
    json.writeStringField("summary", report.summary().in(language));
    array("stages", report.stages(), this::stage);
    array("diagnoses", report.diagnoses(), this::diagnosis);
    array("unseen", report.unseen(), this::unseen);
    next(report.next());
    addition.fields().write(json);
    json.writeEndObject();
  }

  private void input(Input input) throws IOException {
    json.writeStringField("path", input.path());
    json.writeStringField("kind", input.kind());
    json.writeNumberField("records", input.records());
    json.writeNumberField("ignored", input.ignored());
    json.writeStringField("note", input.note().in(language));
  }

  private void stage(StageState stage) throws IOException {
    json.writeStringField("stage", Names.of(stage.stage()));
    json.writeStringField("state", Names.of(stage.state()));
    json.writeStringField("summary", stage.summary().in(language));
    array("evidence", stage.evidence(), this::evidence);
  }

  private void diagnosis(Diagnosis diagnosis) throws IOException {
    json.writeStringField("rule", diagnosis.rule());
    json.writeStringField("role", Names.of(diagnosis.role()));
    json.writeStringField("stage", Names.of(diagnosis.stage()));
    json.writeStringField("severity", Names.of(diagnosis.severity()));
    json.writeStringField("confidence", Names.of(diagnosis.confidence()));
    json.writeStringField("title", diagnosis.title().in(language));
    json.writeStringField("explanation", diagnosis.explanation().in(language));
    array("evidence", diagnosis.evidence(), this::evidence);
    array("alternatives", diagnosis.alternatives(), this::alternative);
    array("fixes", diagnosis.fixes(), this::fix);
    strings("explains", diagnosis.explains());
  }

  private void evidence(Evidence evidence) throws IOException {
    json.writeStringField("source", evidence.source());
    if (evidence instanceof AbsenceEvidence) {
      json.writeStringField("absent", Places.words(evidence).in(language));
      json.writeNullField("from");
      json.writeNullField("to");
      return;
    }
    if (evidence instanceof LineEvidence line) {
      json.writeNumberField("line", line.line());
    } else if (evidence instanceof PacketEvidence packet) {
      json.writeNumberField("packet", packet.packet());
      json.writeStringField("time", packet.time().toString());
    } else if (evidence instanceof ExchangeEvidence exchange) {
      json.writeNumberField("exchange", exchange.exchange());
    }
    json.writeStringField("text", Places.words(evidence).in(language));
  }

  private void alternative(Alternative alternative) throws IOException {
    json.writeStringField("rule", alternative.rule());
    json.writeStringField("title", alternative.title().in(language));
    json.writeStringField("tellApart", alternative.tellApart().in(language));
  }

  private void fix(Fix fix) throws IOException {
    json.writeStringField("summary", fix.summary().in(language));
    json.writeStringField("side", Names.of(fix.side()));
    json.writeBooleanField("complete", fix.complete());
    strings("commands", fix.commands());
    Fix.ConfigEdit config = fix.config();
    if (config != null) {
      json.writeObjectFieldStart("config");
      json.writeStringField("file", config.file());
      json.writeStringField("section", config.section());
      json.writeStringField("text", config.text());
      json.writeEndObject();
    }
    strings("verify", fix.verify());
    strings("undo", fix.undo());
  }

  private void unseen(Unseen unseen) throws IOException {
    json.writeStringField("what", unseen.what().in(language));
    json.writeStringField("why", unseen.why().in(language));
    json.writeStringField("how", unseen.how());
  }

  private void next(Optional<Next> next) throws IOException {
    if (next.isPresent()) {
      json.writeObjectFieldStart("next");
      json.writeStringField("text", next.get().text().in(language));
      strings("commands", next.get().commands());
      json.writeEndObject();
    }
  }

  private interface Item<T> {
    void write(T item) throws IOException;
  }

  private <T> void array(String name, List<T> items, Item<T> writer) throws IOException {
    json.writeArrayFieldStart(name);
    for (T item : items) {
      json.writeStartObject();
      writer.write(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void strings(String name, List<String> items) throws IOException {
    json.writeArrayFieldStart(name);
    for (String item : items) {
      json.writeString(item);
    }
    json.writeEndArray();
  }
}
