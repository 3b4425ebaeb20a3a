/** Reports as text, JSON and HTML. Renderers word and colour; they judge nothing. */
@NullMarked
package org.vpndiag.cli.render;

import org.jspecify.annotations.NullMarked;
