/** Posts, mails and console transcripts that hold several documents, cut apart by content. */
@NullMarked
package org.vpndiag.pasted;

import org.jspecify.annotations.NullMarked;
