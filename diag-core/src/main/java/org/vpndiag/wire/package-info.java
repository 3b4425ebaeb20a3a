/** Protocol formats, one package a protocol; nothing here knows more than bytes. */
@NullMarked
package org.vpndiag.wire;

import org.jspecify.annotations.NullMarked;
