package org.vpndiag.evidence;

/**
 * Something that would have been seen in a source, had it been there.
 *
 * @param source the source that covered it
 * @param text what is not there
 * @param japanese the same in Japanese
 */
public record AbsenceEvidence(String source, String text, String japanese) implements Evidence {}
