package org.vpndiag.wire.ikev2;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Body;

/** What an IKEv2 payload holds. */
public sealed interface Ikev2Body extends Body
    permits SecurityAssociation,
        KeyExchange,
        Identification,
        Certificate,
        Authentication,
        Nonce,
        Notify,
        Delete,
        VendorId,
        TrafficSelectors,
        Encrypted,
        Configuration,
        Eap {

  /** No bytes: what the reading of a payload starts from. */
  Slice NONE = Slice.of(new byte[0]);
}
