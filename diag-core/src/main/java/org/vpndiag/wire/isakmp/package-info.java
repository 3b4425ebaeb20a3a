/** ISAKMP (RFC 2408): the header, the generic payload header and what IKEv1 and IKEv2 share. */
@NullMarked
package org.vpndiag.wire.isakmp;

import org.jspecify.annotations.NullMarked;
