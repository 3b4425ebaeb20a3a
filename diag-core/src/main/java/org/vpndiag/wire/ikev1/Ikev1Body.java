package org.vpndiag.wire.ikev1;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Body;

/** What an IKEv1 payload holds. */
public sealed interface Ikev1Body extends Body
    permits SecurityAssociation,
        KeyExchange,
        Identification,
        Certificate,
        CertificateRequest,
        Hash,
        Signature,
        Nonce,
        Notification,
        Delete,
        VendorId,
        Configuration,
        NatDiscovery,
        NatOriginalAddress,
        Fragment {

  /** No bytes: what the reading of a payload starts from. */
  Slice NONE = Slice.of(new byte[0]);
}
