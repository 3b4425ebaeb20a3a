/** From documents to a report: recognise, read, gather the facts of the case, judge. */
@NullMarked
package org.vpndiag.examination;

import org.jspecify.annotations.NullMarked;
