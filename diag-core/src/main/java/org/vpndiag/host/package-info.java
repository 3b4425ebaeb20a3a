/**
 * Where documents come from: this host, a folder, a bundle; one catalogue says what is looked at.
 */
@NullMarked
package org.vpndiag.host;

import org.jspecify.annotations.NullMarked;
