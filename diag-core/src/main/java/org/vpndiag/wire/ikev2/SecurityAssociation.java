package org.vpndiag.wire.ikev2;

import java.util.List;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Security Association payload (RFC 7296 section 3.3): proposals and nothing else.
 *
 * @param proposals the proposals, the preferred one first
 */
public record SecurityAssociation(List<Proposal> proposals) implements Ikev2Body {
  static final SecurityAssociation BLANK = new SecurityAssociation(List.of());

  /** Keeps its own copy. */
  public SecurityAssociation {
    proposals = List.copyOf(proposals);
  }

  static SecurityAssociation walk(Fields fields, SecurityAssociation value) {
    return new SecurityAssociation(
        fields.chain("Proposal", 2, Proposal::walk, Proposal.BLANK, value.proposals));
  }
}
