package org.vpndiag.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactBase;

/** The SAs that a status shows as JSON; what the text does not say is null. */
public final class SaJson {

  /** A field of the document and the attribute it shows. */
  private record Field(String name, String attribute) {}

  private static final List<Field> IKE =
      List.of(
          new Field("name", "connection"),
          new Field("id", "number"),
          new Field("version", "version"),
          new Field("state", "state"),
          new Field("ageSeconds", "ageSeconds"),
          new Field("local", "local"),
          new Field("localId", "localId"),
          new Field("remote", "peer"),
          new Field("remoteId", "peerId"),
          new Field("initiatorSpi", "initiatorSpi"),
          new Field("responderSpi", "responderSpi"),
          new Field("proposal", "proposal"));

  private static final List<Field> CHILD =
      List.of(
          new Field("name", "connection"),
          new Field("id", "number"),
          new Field("state", "state"),
          new Field("mode", "mode"),
          new Field("reqid", "reqid"),
          new Field("udpEncapsulation", "udpEncapsulation"),
          new Field("inboundSpi", "inboundSpi"),
          new Field("outboundSpi", "outboundSpi"),
          new Field("inboundBytes", "inboundBytes"),
          new Field("outboundBytes", "outboundBytes"),
          new Field("inboundPackets", "inboundPackets"),
          new Field("outboundPackets", "outboundPackets"),
          new Field("proposal", "proposal"),
          new Field("localSelectors", "localSelectors"),
          new Field("remoteSelectors", "remoteSelectors"));

  private SaJson() {}

  /** Writes the fields {@code ikeSas} and {@code childSas}. */
  public static void write(FactBase facts, JsonGenerator json) throws IOException {
    write("ikeSas", facts.ofType("ike-sa"), IKE, json);
    write("childSas", facts.ofType("child-sa"), CHILD, json);
  }

  private static void write(String name, List<Fact> sas, List<Field> fields, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Fact sa : sas) {
      json.writeStartObject();
      for (Field field : fields) {
        json.writeFieldName(field.name());
        value(sa.value(field.attribute()).orElse(null), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void value(@Nullable Object value, JsonGenerator json) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof List<?> words) {
      json.writeStartArray();
      for (Object word : words) {
        json.writeString(word.toString());
      }
      json.writeEndArray();
    } else {
      json.writeString(value.toString());
    }
  }
}
