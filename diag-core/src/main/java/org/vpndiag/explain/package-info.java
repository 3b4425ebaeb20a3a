/** Pages on single things: rules, log lines, notify types, algorithms. */
@NullMarked
package org.vpndiag.explain;

import org.jspecify.annotations.NullMarked;
