/** What a capture shows, as facts: in the words that the logs' readers use too. */
@NullMarked
package org.vpndiag.capture.facts;

import org.jspecify.annotations.NullMarked;
