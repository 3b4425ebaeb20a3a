/** Readers of what a host's commands show: interfaces, routes, the kernel's SAs, sockets, files. */
@NullMarked
package org.vpndiag.host.state;

import org.jspecify.annotations.NullMarked;
