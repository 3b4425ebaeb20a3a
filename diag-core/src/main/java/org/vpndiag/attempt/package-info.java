/** Attempts: the stretches of a log in which a connection is tried, and what became of each. */
@NullMarked
package org.vpndiag.attempt;

import org.jspecify.annotations.NullMarked;
