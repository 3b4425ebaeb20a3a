package org.vpndiag.wire.ikev1;

import java.util.List;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Security Association payload (RFC 2408 section 3.4, RFC 2407 section 4.6.1).
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !              Domain of Interpretation  (DOI)                  !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !                           Situation                           !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~                           Proposals                           ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param doi the domain of interpretation
 * @param situation the situation
 * @param proposals the proposals; none where DOI or situation is not {@link IpsecDoi}'s plain one
 * @param unknown what follows another DOI or situation; else empty
 */
public record SecurityAssociation(long doi, long situation, List<Proposal> proposals, Slice unknown)
    implements Ikev1Body {
  static final SecurityAssociation BLANK = new SecurityAssociation(0, 0, List.of(), NONE);

  /** Keeps its own copy. */
  public SecurityAssociation {
    proposals = List.copyOf(proposals);
  }

  /** Proposals in the IPsec DOI. */
  public static SecurityAssociation of(List<Proposal> proposals) {
    return new SecurityAssociation(IpsecDoi.DOI, IpsecDoi.SIT_IDENTITY_ONLY, proposals, NONE);
  }

  static SecurityAssociation walk(Fields fields, SecurityAssociation value) {
    long doi = fields.uint32("DOI", value.doi);
    long situation = fields.uint32("Situation", value.situation);
    boolean plain = doi == IpsecDoi.DOI && situation == IpsecDoi.SIT_IDENTITY_ONLY;
    List<Proposal> proposals =
        plain
            ? fields.chain("Proposal", 2, Proposal::walk, Proposal.BLANK, value.proposals)
            : List.of();
    Slice unknown = plain ? NONE : fields.rest("Proposals", value.unknown);
    return new SecurityAssociation(doi, situation, proposals, unknown);
  }
}
