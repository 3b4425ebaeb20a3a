/** IKEv2 (RFC 7296): everything that is readable without keys. */
@NullMarked
package org.vpndiag.wire.ikev2;

import org.jspecify.annotations.NullMarked;
