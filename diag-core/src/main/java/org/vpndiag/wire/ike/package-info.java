/** IKE messages of either version: the way in and out. */
@NullMarked
package org.vpndiag.wire.ike;

import org.jspecify.annotations.NullMarked;
