/**
 * IKEv1: the payloads of RFC 2408 with the IPsec DOI (RFC 2407), IKE (RFC 2409) and NAT traversal
 * (RFC 3947).
 */
@NullMarked
package org.vpndiag.wire.ikev1;

import org.jspecify.annotations.NullMarked;
