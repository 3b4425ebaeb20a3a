/** Typed observations, each with its evidence: what rules are about. */
@NullMarked
package org.vpndiag.fact;

import org.jspecify.annotations.NullMarked;
