package org.vpndiag.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpndiag.evidence.Printable;
import org.vpndiag.wire.link.IpAddress;
import org.vpndiag.wire.ppp.AuthenticationOption;
import org.vpndiag.wire.ppp.Chap;
import org.vpndiag.wire.ppp.Codes;
import org.vpndiag.wire.ppp.ControlPacket;
import org.vpndiag.wire.ppp.MsChapFailure;
import org.vpndiag.wire.ppp.Pap;
import org.vpndiag.wire.ppp.PppProtocol;

/** Follows the authentication on a PPP link, of either end. */
final class PppAuthenticator {

  /** One end's proof. */
  private record Proof(
      String family,
      String method,
      PppAuthentication.Outcome outcome,
      String message,
      @Nullable Integer error,
      int identifier,
      Seen seen) {

    /** Packets may be captured in another order than they were sent in. */
    boolean answers(String family, int identifier) {
      return outcome != PppAuthentication.Outcome.UNANSWERED
          && this.family.equals(family)
          && this.identifier == identifier;
    }
  }

  private final Map<IpAddress, String> demanded = new LinkedHashMap<>();
  private final Map<IpAddress, Proof> proofs = new LinkedHashMap<>();

  static boolean isAuthentication(int protocol) {
    return protocol == PppProtocol.PAP
        || protocol == PppProtocol.CHAP
        || protocol == PppProtocol.EAP;
  }

  /** An LCP Configure-Request: who sends it wants the other end to prove itself. */
  void demanded(Place place, ControlPacket request) {
    request
        .option(AuthenticationOption.OPTION)
        .filter(option -> option.value().has(2))
        .map(option -> AuthenticationOption.read(option.value()).method())
        .ifPresent(method -> demanded.put(place.destination(), method));
  }

  void packet(Place place, ControlPacket packet) {
    switch (packet.protocol().number()) {
      case PppProtocol.PAP -> pap(place, packet);
      case PppProtocol.CHAP -> chap(place, packet);
      default -> eap(place, packet);
    }
  }

  private void pap(Place place, ControlPacket packet) {
    String message = Pap.message(packet).orElse("");
    switch (packet.code()) {
      case Codes.PAP_REQUEST -> open(place, place.source(), "PAP", packet);
      case Codes.PAP_ACK -> decide(place, "PAP", true, message, null, packet);
      case Codes.PAP_NAK -> decide(place, "PAP", false, message, null, packet);
      default -> {}
    }
  }

  private void chap(Place place, ControlPacket packet) {
    String message = Chap.message(packet);
    switch (packet.code()) {
      case Codes.CHAP_CHALLENGE -> open(place, place.destination(), "CHAP", packet);
      case Codes.CHAP_RESPONSE -> open(place, place.source(), "CHAP", packet);
      case Codes.CHAP_SUCCESS -> decide(place, "CHAP", true, message, null, packet);
      case Codes.CHAP_FAILURE ->
          decide(
              place,
              "CHAP",
              false,
              message,
              MsChapFailure.read(message).map(MsChapFailure::error).orElse(null),
              packet);
      default -> {}
    }
  }

  private void eap(Place place, ControlPacket packet) {
    switch (packet.code()) {
      case Codes.EAP_REQUEST -> open(place, place.destination(), "EAP", packet);
      case Codes.EAP_SUCCESS -> decide(place, "EAP", true, "", null, packet);
      case Codes.EAP_FAILURE -> decide(place, "EAP", false, "", null, packet);
      default -> {}
    }
  }

  private void open(Place place, IpAddress peer, String family, ControlPacket packet) {
    Proof before = proofs.get(peer);
    if (before == null || !before.answers(family, packet.identifier())) {
      put(peer, family, PppAuthentication.Outcome.UNANSWERED, "", null, packet, place);
    }
  }

  private void decide(
      Place place,
      String family,
      boolean success,
      String message,
      @Nullable Integer error,
      ControlPacket packet) {
    PppAuthentication.Outcome outcome =
        success ? PppAuthentication.Outcome.SUCCEEDED : PppAuthentication.Outcome.FAILED;
    put(place.destination(), family, outcome, Printable.line(message), error, packet, place);
  }

  private void put(
      IpAddress peer,
      String family,
      PppAuthentication.Outcome outcome,
      String message,
      @Nullable Integer error,
      ControlPacket packet,
      Place place) {
    String method = demanded.getOrDefault(peer, family);
    proofs.put(
        peer,
        new Proof(family, method, outcome, message, error, packet.identifier(), Seen.at(place)));
  }

  List<PppAuthentication> finished() {
    List<PppAuthentication> all = new ArrayList<>();
    proofs.forEach(
        (peer, proof) ->
            all.add(
                new PppAuthentication(
                    proof.method,
                    peer.toString(),
                    proof.outcome,
                    proof.message,
                    proof.error,
                    proof.seen)));
    return all;
  }
}
