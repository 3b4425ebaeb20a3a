/** Keeps secrets and identities out of what is written. */
@NullMarked
package org.vpndiag.redact;

import org.jspecify.annotations.NullMarked;
