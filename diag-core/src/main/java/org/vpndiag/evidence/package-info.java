/** Where a fact was seen: nothing is claimed without it. */
@NullMarked
package org.vpndiag.evidence;

import org.jspecify.annotations.NullMarked;
