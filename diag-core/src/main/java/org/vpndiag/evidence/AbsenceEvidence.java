package org.vpndiag.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Something that would have been seen in a source, had it been there.
 *
 * @param source the source that covered it
 * @param text what is not there
 * @param japanese the same in Japanese
 */
public record AbsenceEvidence(String source, String text, String japanese) implements Evidence {

  /** Written out, because what records get is linked anew at every start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AbsenceEvidence evidence
        && source.equals(evidence.source)
        && text.equals(evidence.text)
        && japanese.equals(evidence.japanese);
  }

  @Override
  public int hashCode() {
    return 31 * source.hashCode() + text.hashCode();
  }
}
