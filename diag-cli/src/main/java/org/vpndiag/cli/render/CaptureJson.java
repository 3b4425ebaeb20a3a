package org.vpndiag.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.EspFlow;
import org.vpndiag.capture.EspTraffic;
import org.vpndiag.capture.IkeSession;
import org.vpndiag.capture.IkeTraffic;
import org.vpndiag.capture.L2tpResult;
import org.vpndiag.capture.L2tpSession;
import org.vpndiag.capture.L2tpTraffic;
import org.vpndiag.capture.L2tpTunnel;
import org.vpndiag.capture.PppTraffic;
import org.vpndiag.capture.UdpPorts;
import org.vpndiag.report.Words;
import org.vpndiag.wire.Numbers;
import org.vpndiag.wire.ikev1.Oakley;
import org.vpndiag.wire.ikev1.Phase1Suite;

/** Captures as the {@code captures} of a report. */
public final class CaptureJson {
  private final JsonGenerator json;

  private CaptureJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the field into the open object. */
  public static void write(List<Capture> captures, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("captures");
    for (Capture capture : captures) {
      new CaptureJson(json).write(capture);
    }
    json.writeEndArray();
  }

  private void write(Capture capture) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", capture.file());
    json.writeNumberField("packets", capture.packets());
    strings("linkTypes", capture.linkTypes());
    json.writeStringField("firstTime", text(capture.firstTime()));
    json.writeStringField("lastTime", text(capture.lastTime()));
    json.writeNumberField("truncatedPackets", capture.truncatedPackets());
    Words error = capture.readError();
    json.writeStringField("readError", error == null ? null : error.en());
    json.writeNumberField("copies", capture.copies());
    json.writeNumberField("natKeepalives", capture.ike().natKeepalives());
    ike(capture.ike());
    esp("esp", capture.esp());
    esp("ah", capture.ah());
    l2tp(capture.l2tp());
    ppp(capture.ppp());
    json.writeEndObject();
  }

  private void ike(IkeTraffic ike) throws IOException {
    json.writeObjectFieldStart("ike");
    json.writeNumberField("messages", ike.messages());
    counts("byVersion", ike.byVersion());
    nested("byExchange", ike.byExchange());
    json.writeNumberField("encrypted", ike.encrypted());
    json.writeNumberField("nonEspMarkers", ike.nonEspMarkers());
    json.writeNumberField("fragments", ike.fragments());
    nested("notifies", ike.notifies());
    counts("vendorIds", ike.vendorIds());
    json.writeArrayFieldStart("sessions");
    for (IkeSession session : ike.sessions()) {
      session(session);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void session(IkeSession session) throws IOException {
    json.writeStartObject();
    json.writeStringField("initiatorSpi", session.initiatorSpi());
    json.writeStringField("responderSpi", session.responderSpi());
    json.writeStringField("version", session.version());
    json.writeNumberField("messages", session.messages());
    json.writeStringField("initiator", session.initiator());
    json.writeStringField("responder", session.responder());
    json.writeArrayFieldStart("offered");
    for (Phase1Suite suite : session.offered()) {
      json.writeStartObject();
      number("encryptionId", suite.encryptionId());
      number("keyLength", suite.keyLength());
      number("hashId", suite.hashId());
      number("groupId", suite.groupId());
      number("authenticationId", suite.authenticationId());
      number("lifetimeSeconds", suite.lifetimeSeconds());
      json.writeEndObject();
    }
    json.writeEndArray();
    chosen(session.chosen());
    json.writeEndObject();
  }

  private void chosen(@Nullable Phase1Suite suite) throws IOException {
    if (suite == null) {
      json.writeNullField("chosen");
      return;
    }
    json.writeObjectFieldStart("chosen");
    named("encryption", suite.encryptionId(), Oakley.ENCRYPTION);
    number("keyLength", suite.keyLength());
    named("hash", suite.hashId(), Oakley.HASH);
    named("group", suite.groupId(), Oakley.GROUP);
    named("authentication", suite.authenticationId(), Oakley.AUTHENTICATION);
    number("lifetimeSeconds", suite.lifetimeSeconds());
    json.writeEndObject();
  }

  private void named(String name, @Nullable Integer id, Numbers names) throws IOException {
    json.writeStringField(name, id == null ? null : names.name(id));
    number(name + "Id", id);
  }

  private void nested(String name, Map<String, SortedMap<String, Long>> counts) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, SortedMap<String, Long>> version : counts.entrySet()) {
      counts(version.getKey(), version.getValue());
    }
    json.writeEndObject();
  }

  private void esp(String name, EspTraffic traffic) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("packets", traffic.packets());
    json.writeNumberField("inUdp", traffic.inUdp());
    json.writeArrayFieldStart("flows");
    for (EspFlow flow : traffic.flows()) {
      json.writeStartObject();
      json.writeStringField("source", flow.source());
      json.writeStringField("destination", flow.destination());
      json.writeStringField("spi", flow.spi());
      udpPorts(flow.ports());
      json.writeNumberField("packets", flow.packets());
      json.writeNumberField("bytes", flow.bytes());
      json.writeNumberField("minSequence", flow.minSequence());
      json.writeNumberField("maxSequence", flow.maxSequence());
      json.writeNumberField("missing", flow.missing());
      json.writeNumberField("replayed", flow.replayed());
      json.writeNumberField("copies", flow.copies());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void udpPorts(List<UdpPorts> ports) throws IOException {
    json.writeArrayFieldStart("udpPorts");
    for (UdpPorts pair : ports) {
      json.writeStartObject();
      json.writeNumberField("source", pair.source());
      json.writeNumberField("destination", pair.destination());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void l2tp(L2tpTraffic traffic) throws IOException {
    json.writeObjectFieldStart("l2tp");
    json.writeNumberField("control", traffic.control());
    json.writeNumberField("zeroLengthBodies", traffic.zeroLengthBodies());
    json.writeNumberField("data", traffic.data());
    counts("messages", traffic.messages());
    json.writeArrayFieldStart("results");
    for (L2tpResult result : traffic.results()) {
      json.writeStartObject();
      json.writeNumberField("packet", result.seen().packet());
      json.writeStringField("message", result.message());
      json.writeNumberField("resultCode", result.resultCode());
      json.writeNumberField("errorCode", result.errorCode());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("tunnels");
    for (L2tpTunnel tunnel : traffic.tunnels()) {
      json.writeStartObject();
      json.writeStringField("lac", tunnel.lac());
      json.writeStringField("lns", tunnel.lns());
      json.writeNumberField("lacTunnelId", tunnel.lacTunnelId());
      number("lnsTunnelId", tunnel.lnsTunnelId());
      json.writeArrayFieldStart("sessions");
      for (L2tpSession session : tunnel.sessions()) {
        json.writeStartObject();
        json.writeNumberField("callerSessionId", session.callerSessionId());
        number("answerSessionId", session.answerSessionId());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void ppp(PppTraffic traffic) throws IOException {
    json.writeObjectFieldStart("ppp");
    counts("protocols", traffic.protocols());
    nested("codes", traffic.codes());
    json.writeObjectFieldStart("chap");
    json.writeNumberField("success", traffic.chapSuccess());
    json.writeNumberField("failure", traffic.chapFailure());
    json.writeEndObject();
    json.writeObjectFieldStart("pap");
    json.writeNumberField("ack", traffic.papAck());
    json.writeNumberField("nak", traffic.papNak());
    json.writeEndObject();
    strings("acknowledgedAddresses", traffic.acknowledgedAddresses());
    strings("nakedAddresses", traffic.nakedAddresses());
    strings("authenticationOffered", traffic.authenticationOffered());
    json.writeEndObject();
  }

  private void counts(String name, Map<String, Long> counts) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> count : new TreeMap<>(counts).entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }

  private void strings(String name, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void number(String name, @Nullable Number value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, value.longValue());
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
