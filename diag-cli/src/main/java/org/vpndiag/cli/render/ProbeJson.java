package org.vpndiag.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.probe.AcceptedProposal;
import org.vpndiag.probe.Algorithm;
import org.vpndiag.probe.Ikev1Result;
import org.vpndiag.probe.Ikev2Result;
import org.vpndiag.probe.Phase1Proposal;
import org.vpndiag.probe.StockClient;
import org.vpndiag.probe.Suggestions;
import org.vpndiag.probe.SweepResult;
import org.vpndiag.probe.TargetResult;
import org.vpndiag.report.Language;
import org.vpndiag.rule.Names;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ikev1.Oakley;
import org.vpndiag.wire.isakmp.VendorIds;

/** Probed servers as the {@code targets} of a report. */
public final class ProbeJson {
  private final JsonGenerator json;
  private final Language language;

  private ProbeJson(JsonGenerator json, Language language) {
    this.json = json;
    this.language = language;
  }

  /** Writes the fields into the open object. */
  public static void write(
      List<TargetResult> targets,
      @Nullable SweepResult sweep,
      Language language,
      JsonGenerator json)
      throws IOException {
    if (sweep != null) {
      sweep(sweep, json);
    }
    json.writeArrayFieldStart("targets");
    for (TargetResult target : targets) {
      new ProbeJson(json, language).target(target);
    }
    json.writeEndArray();
  }

  private static void sweep(SweepResult sweep, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("sweep");
    json.writeNumberField("addresses", sweep.addresses());
    json.writeNumberField("answered", sweep.answers().size());
    json.writeNumberField("packetsSent", sweep.sent());
    json.writeNumberField("unsendable", sweep.unsendable());
    json.writeStringField("problem", sweep.problem());
    json.writeNumberField("elapsedMillis", Math.round(sweep.seconds() * 1_000));
    json.writeNumberField("addressesPerSecond", sweep.addressesPerSecond());
    json.writeEndObject();
  }

  private void target(TargetResult target) throws IOException {
    json.writeStartObject();
    json.writeStringField("host", target.host());
    json.writeStringField("address", target.address());
    json.writeNumberField("port", target.port());
    json.writeStringField("outcome", Names.of(target.outcome()));
    ikev1(target.ikev1());
    ikev2(target.ikev2());
    json.writeStringField("natTraversal", Names.of(target.natTraversal()));
    json.writeStringField("aggressive", target.aggressive().outcome());
    vendorIds(target.vendorIds());
    json.writeStringField("implementation", target.implementation());
    suggestions(Suggestions.of(target));
    weaknesses(target.weaknesses());
    strings(
        "clients",
        StockClient.connecting(target.accepted()).stream().map(StockClient::name).toList());
    json.writeNumberField("exchanges", target.exchanges());
    json.writeNumberField("packetsSent", target.packetsSent());
    json.writeNumberField("packetsReceived", target.packetsReceived());
    json.writeNumberField("elapsedMillis", target.elapsedMillis());
    json.writeStringField("silentNextHop", target.silentNextHop());
    json.writeStringField("problem", target.problem());
    json.writeEndObject();
  }

  private void ikev1(@Nullable Ikev1Result result) throws IOException {
    if (result == null) {
      json.writeNullField("ikev1");
      return;
    }
    json.writeObjectFieldStart("ikev1");
    json.writeStringField("reach", Names.of(result.reach()));
    json.writeArrayFieldStart("accepted");
    for (AcceptedProposal accepted : result.accepted()) {
      accepted(accepted);
    }
    json.writeEndArray();
    json.writeStringField("order", Names.of(result.order()));
    refusal(result.refusal());
    json.writeStringField("authentication", Names.of(result.authentication()));
    json.writeBooleanField("complete", result.complete());
    json.writeNumberField("exchanges", result.exchanges());
    json.writeEndObject();
  }

  private void refusal(Ikev1Result.Refusal refusal) throws IOException {
    switch (refusal) {
      case NONE -> json.writeNullField("refusal");
      case SILENT -> json.writeStringField("refusal", "silent");
      default -> json.writeStringField("refusal", "notify");
    }
    json.writeStringField("refusalForm", Names.of(refusal));
  }

  private void accepted(AcceptedProposal accepted) throws IOException {
    Phase1Proposal proposal = accepted.proposal();
    json.writeStartObject();
    json.writeStringField("encryption", Oakley.ENCRYPTION.name(proposal.encryption()));
    json.writeNumberField("encryptionId", proposal.encryption());
    if (proposal.keyLength() > 0) {
      json.writeNumberField("keyLength", proposal.keyLength());
    } else {
      json.writeNullField("keyLength");
    }
    json.writeStringField("hash", Oakley.HASH.name(proposal.hash()));
    json.writeNumberField("hashId", proposal.hash());
    json.writeStringField("group", Oakley.GROUP.name(proposal.group()));
    json.writeNumberField("groupId", proposal.group());
    json.writeStringField("authentication", Oakley.AUTHENTICATION.name(proposal.authentication()));
    json.writeNumberField("authenticationId", proposal.authentication());
    Long lifetime = accepted.lifetimeSeconds();
    if (lifetime == null) {
      json.writeNullField("lifetimeSeconds");
    } else {
      json.writeNumberField("lifetimeSeconds", lifetime);
    }
    json.writeStringField("proof", Names.of(accepted.proof()));
    json.writeStringField("grade", Names.of(proposal.grade()));
    json.writeEndObject();
  }

  private void ikev2(@Nullable Ikev2Result result) throws IOException {
    if (result == null) {
      json.writeNullField("ikev2");
      return;
    }
    json.writeObjectFieldStart("ikev2");
    json.writeStringField("reach", Names.of(result.reach()));
    strings("encryption", result.encryption());
    strings("prf", result.prf());
    strings("integrity", result.integrity());
    strings("groups", result.groups());
    json.writeStringField("refusal", result.refusal());
    json.writeBooleanField("complete", result.complete());
    json.writeEndObject();
  }

  private void vendorIds(List<Slice> ids) throws IOException {
    json.writeArrayFieldStart("vendorIds");
    for (Slice id : ids) {
      json.writeStartObject();
      json.writeStringField("hex", id.hex());
      json.writeStringField("name", VendorIds.name(id).orElse(null));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void suggestions(Optional<Suggestions> suggestions) throws IOException {
    if (suggestions.isEmpty()) {
      json.writeNullField("suggestions");
      return;
    }
    Suggestions lines = suggestions.get();
    json.writeObjectFieldStart("suggestions");
    json.writeObjectFieldStart("strongswan");
    json.writeStringField("ike", lines.ike());
    json.writeStringField("esp", lines.esp());
    json.writeEndObject();
    json.writeStringField("swanctl", lines.swanctl());
    json.writeStringField("libreswan", lines.libreswan());
    json.writeStringField("networkmanager", lines.networkManager());
    json.writeEndObject();
  }

  private void weaknesses(List<Algorithm> weak) throws IOException {
    json.writeArrayFieldStart("weaknesses");
    for (Algorithm each : weak) {
      json.writeStartObject();
      json.writeStringField("algorithm", each.strongswan());
      json.writeStringField("grade", Names.of(each.grade()));
      json.writeStringField("reason", each.reason().in(language));
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
