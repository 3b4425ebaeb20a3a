package org.vpndiag.report;

/**
 * Something that was read, or was not.
 *
 * @param path as it was named
 * @param kind what it was recognised as; empty when it was not
 * @param records what was understood of it: lines, entries, packets
 * @param ignored what was not
 * @param note why it could not be read or what is odd about it; empty when nothing
 * @param usable whether anything could be read
 */
public record Input(
    String path, String kind, long records, long ignored, String note, boolean usable) {}
