/** PPP (RFC 1661) and the control and authentication protocols that run over it. */
@NullMarked
package org.vpndiag.wire.ppp;

import org.jspecify.annotations.NullMarked;
