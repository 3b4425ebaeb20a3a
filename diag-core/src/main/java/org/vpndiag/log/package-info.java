/**
 * Logs of the daemons: syslog, journal, their own files and console output.
 *
 * <p>What a message means stands in the catalogues, one resource {@code PROGRAM.catalogue} a
 * program: a message is added there, with a sample line that is its test, and no Java. {@link
 * org.vpndiag.log.LogFormat} tells whether a document is a log, {@link org.vpndiag.log.LogReader}
 * streams it into a {@link org.vpndiag.log.LogReading}, {@link org.vpndiag.log.LogCatalogue} knows
 * every type of fact that can come out.
 */
@NullMarked
package org.vpndiag.log;

import org.jspecify.annotations.NullMarked;
