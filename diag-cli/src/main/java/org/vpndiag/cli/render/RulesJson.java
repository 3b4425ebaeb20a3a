package org.vpndiag.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.TreeMap;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactType;
import org.vpndiag.report.Language;
import org.vpndiag.rule.Names;
import org.vpndiag.rule.Rule;

/** The catalogue of rules, what they may speak of, and facts, as JSON. */
public final class RulesJson {

  private static final String SCHEMA = "vpndiag.rules/1";

  private RulesJson() {}

  /** Something of which a list is written. */
  private interface Element<T> {
    void write(T element, JsonGenerator json) throws IOException;
  }

  /** Writes rules. */
  public static void rules(List<Rule> rules, Language language, OutputStream out)
      throws IOException {
    list("rules", rules, (rule, json) -> rule(rule, language, json), out);
  }

  /** Writes types of facts. */
  public static void types(List<FactType> types, OutputStream out) throws IOException {
    list("factTypes", types, RulesJson::type, out);
  }

  /** Writes facts, each with where it stands. */
  public static void facts(List<Fact> facts, OutputStream out) throws IOException {
    list("facts", facts, RulesJson::fact, out);
  }

  private static <T> void list(String name, List<T> elements, Element<T> element, OutputStream out)
      throws IOException {
    try (JsonGenerator json = JsonReport.generator(out)) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeArrayFieldStart(name);
      for (T one : elements) {
        json.writeStartObject();
        element.write(one, json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void rule(Rule rule, Language language, JsonGenerator json) throws IOException {
    json.writeStringField("id", rule.id());
    json.writeStringField("stage", Names.of(rule.stage()));
    json.writeStringField("severity", Names.of(rule.severity()));
    json.writeStringField("confidence", Names.of(rule.confidence()));
    json.writeStringField("title", rule.heading().in(language));
    strings("blocks", rule.blocks(), json);
    strings("refines", rule.refines(), json);
  }

  private static void type(FactType type, JsonGenerator json) throws IOException {
    json.writeStringField("type", type.name());
    json.writeStringField("meaning", type.meaning());
    json.writeObjectFieldStart("attributes");
    for (var attribute : new TreeMap<>(type.attributes()).entrySet()) {
      json.writeStringField(attribute.getKey(), Names.of(attribute.getValue()));
    }
    json.writeEndObject();
  }

  private static void fact(Fact fact, JsonGenerator json) throws IOException {
    json.writeStringField("type", fact.type().name());
    json.writeObjectFieldStart("values");
    for (var value : new TreeMap<>(fact.values()).entrySet()) {
      json.writeFieldName(value.getKey());
      value(value.getValue(), json);
    }
    json.writeEndObject();
    json.writeStringField("source", fact.evidence().source());
    json.writeStringField("text", fact.evidence().text());
  }

  private static void value(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof List<?> words) {
      json.writeStartArray();
      for (Object word : words) {
        json.writeString(String.valueOf(word));
      }
      json.writeEndArray();
    } else {
      json.writeString(String.valueOf(value));
    }
  }

  private static void strings(String name, List<String> strings, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String string : strings) {
      json.writeString(string);
    }
    json.writeEndArray();
  }
}
