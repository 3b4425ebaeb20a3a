/** Capture files: a streaming reader for pcap and pcapng, plain or gzip. */
@NullMarked
package org.vpndiag.capture.file;

import org.jspecify.annotations.NullMarked;
