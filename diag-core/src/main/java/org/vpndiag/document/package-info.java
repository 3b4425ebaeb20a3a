/** What readers read: one file, command output or log, recognised by its content. */
@NullMarked
package org.vpndiag.document;

import org.jspecify.annotations.NullMarked;
