/** Live capture: the only place that knows pcap4j. */
@NullMarked
package org.vpndiag.capture.live;

import org.jspecify.annotations.NullMarked;
