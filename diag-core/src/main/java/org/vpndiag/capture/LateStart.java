package org.vpndiag.capture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.ikev1.Ikev1;
import org.vpndiag.wire.isakmp.IsakmpHeader;
import org.vpndiag.wire.isakmp.IsakmpMessage;
import org.vpndiag.wire.link.IpAddress;

/**
 * Tells who initiated an IKEv1 SA of which the first message is not in the capture, by what only
 * one of the two sends (RFC 2409 section 5): an SA once both cookies are there is the responder's;
 * after one end's keys come either the other's keys, which answer them, or the initiator's first
 * encrypted message.
 */
final class LateStart {
  private @Nullable IpAddress keys;

  /** Whether a message comes from the initiator; empty while that cannot be told. */
  Optional<Boolean> fromInitiator(Place place, IsakmpMessage message) {
    IsakmpHeader header = message.header();
    boolean main = header.exchangeType() == Ikev1.IDENTITY_PROTECTION;
    if (!main && header.exchangeType() != Ikev1.AGGRESSIVE) {
      return Optional.empty();
    }
    if (has(message, Ikev1.SA)) {
      return Optional.of(false);
    }
    if (!main) {
      return Optional.of(true);
    }
    IpAddress before = keys;
    boolean other = before != null && !before.equals(place.source());
    if (has(message, Ikev1.KE)) {
      keys = place.source();
      return other ? Optional.of(false) : Optional.empty();
    }
    return other && header.has(IsakmpHeader.FLAG_ENCRYPTION) ? Optional.of(true) : Optional.empty();
  }

  private static boolean has(IsakmpMessage message, int type) {
    return message.payloads().stream().anyMatch(payload -> payload.type() == type);
  }
}
