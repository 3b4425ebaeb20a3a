/** How datagrams get to a responder and back. */
@NullMarked
package org.vpndiag.probe.port;

import org.jspecify.annotations.NullMarked;
