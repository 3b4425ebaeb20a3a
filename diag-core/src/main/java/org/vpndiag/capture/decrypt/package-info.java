/** Decrypts ESP with the keys that the owner of a host can read. Keys never leave this package. */
@NullMarked
package org.vpndiag.capture.decrypt;

import org.jspecify.annotations.NullMarked;
