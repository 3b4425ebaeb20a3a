package org.vpndiag.log;

import org.jspecify.annotations.Nullable;

/**
 * A line taken apart.
 *
 * @param stamp when it was written; null where it does not say
 * @param tag who wrote it; {@link Tag#STRANGER} when it is of no concern
 * @param message where the message begins
 * @param direct whether the program that wrote it is the one whose message it is
 */
record LogLine(@Nullable Stamp stamp, Tag tag, int message, boolean direct) {}
