/** The rules that come with vpndiag. */
@NullMarked
package org.vpndiag.rules;

import org.jspecify.annotations.NullMarked;
