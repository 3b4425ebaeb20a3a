/** Captures followed in one pass: what ran in them, where it stopped, and what cannot be seen. */
@NullMarked
package org.vpndiag.capture;

import org.jspecify.annotations.NullMarked;
