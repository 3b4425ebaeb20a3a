/** Puts the times of several sources into one order, by the events that they share. */
@NullMarked
package org.vpndiag.timeline;

import org.jspecify.annotations.NullMarked;
