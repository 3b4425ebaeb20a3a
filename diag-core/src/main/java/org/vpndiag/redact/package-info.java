/** Keeps secrets out of everything that is kept or shown. */
@NullMarked
package org.vpndiag.redact;

import org.jspecify.annotations.NullMarked;
