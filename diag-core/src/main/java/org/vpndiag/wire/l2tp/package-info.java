/** L2TP (RFC 2661), and as much of L2TPv3 (RFC 3931) as tells it apart. */
@NullMarked
package org.vpndiag.wire.l2tp;

import org.jspecify.annotations.NullMarked;
