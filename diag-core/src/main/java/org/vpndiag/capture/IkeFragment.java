package org.vpndiag.capture;

import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.ikev1.Fragment;
import org.vpndiag.wire.ikev2.Encrypted;
import org.vpndiag.wire.isakmp.IsakmpMessage;
import org.vpndiag.wire.isakmp.Payload;

/**
 * A piece of a message that its sender cut ([MS-IKEE] section 2.2.3.1, RFC 7383).
 *
 * @param id the same in all pieces of an IKEv1 message
 * @param number its place, from 1
 * @param total how many pieces there are; 0 where this one does not tell
 * @param completes whether all the others had come before it
 */
public record IkeFragment(int id, int number, int total, boolean completes) {

  /** What a message is a piece of; null for a whole one. */
  static @Nullable IkeFragment of(IsakmpMessage message) {
    for (Payload payload : message.payloads()) {
      if (payload.body() instanceof Fragment f) {
        return new IkeFragment(f.id(), f.number(), f.last() ? f.number() : 0, false);
      } else if (payload.body() instanceof Encrypted.Skf f) {
        return new IkeFragment(0, f.number(), f.total(), false);
      }
    }
    return null;
  }

  /** How it stands in the ladder. */
  String shown() {
    return total == 0 ? Integer.toString(number) : number + "/" + total;
  }
}
