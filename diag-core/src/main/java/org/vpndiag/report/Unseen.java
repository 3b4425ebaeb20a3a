package org.vpndiag.report;

/**
 * Something that would have helped and could not be seen.
 *
 * @param what the command, file or packets
 * @param why what kept it from being seen
 * @param how the command that would show it; empty when there is none
 */
public record Unseen(Words what, Words why, String how) {}
