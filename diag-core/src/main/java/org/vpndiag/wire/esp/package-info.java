/** ESP (RFC 4303), AH (RFC 4302) and ESP in UDP (RFC 3948). */
@NullMarked
package org.vpndiag.wire.esp;

import org.jspecify.annotations.NullMarked;
