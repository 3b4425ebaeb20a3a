/** Readers of what the IKE daemons say of themselves: {@code ipsec status}, {@code swanctl}. */
@NullMarked
package org.vpndiag.status;

import org.jspecify.annotations.NullMarked;
