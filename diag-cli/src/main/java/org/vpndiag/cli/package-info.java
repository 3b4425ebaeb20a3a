/** The command line: commands, options, exit codes. */
@NullMarked
package org.vpndiag.cli;

import org.jspecify.annotations.NullMarked;
