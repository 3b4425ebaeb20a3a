/** Two times of one host: what changed between them, and what of it matters. */
@NullMarked
package org.vpndiag.change;

import org.jspecify.annotations.NullMarked;
