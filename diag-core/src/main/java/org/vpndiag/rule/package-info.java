/**
 * The rules: how they are read and checked, and how they judge a case.
 *
 * <p>A rule is a file of YAML. {@link YamlSource} turns it into {@link Node}s that know their line,
 * {@link RuleReader} turns nodes into a {@link Rule} and complains precisely. The compiled resource
 * holds the same nodes ({@link NodeCodec}), so there is one way from nodes to rules.
 */
@NullMarked
package org.vpndiag.rule;

import org.jspecify.annotations.NullMarked;
