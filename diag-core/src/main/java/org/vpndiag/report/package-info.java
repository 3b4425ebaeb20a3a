/** What vpndiag concludes, ready to be worded, coloured or written as JSON by a renderer. */
@NullMarked
package org.vpndiag.report;

import org.jspecify.annotations.NullMarked;
