/** What carries the protocols: link headers, IPv4, IPv6, their fragments, UDP, TCP, ICMP, GRE. */
@NullMarked
package org.vpndiag.wire.link;

import org.jspecify.annotations.NullMarked;
