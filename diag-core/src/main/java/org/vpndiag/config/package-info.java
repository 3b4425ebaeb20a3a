/** Readers of configuration files: IPsec, xl2tpd, PPP, NetworkManager. */
@NullMarked
package org.vpndiag.config;

import org.jspecify.annotations.NullMarked;
