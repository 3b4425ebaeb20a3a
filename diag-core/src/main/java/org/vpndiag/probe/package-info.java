/** Finds out from outside what an IKE responder accepts, politely and completely. */
@NullMarked
package org.vpndiag.probe;

import org.jspecify.annotations.NullMarked;
