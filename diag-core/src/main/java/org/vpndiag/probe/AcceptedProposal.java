package org.vpndiag.probe;

import org.jspecify.annotations.Nullable;

/**
 * A proposal that a responder accepts.
 *
 * @param proposal the proposal
 * @param lifetimeSeconds the lifetime of its answer; null when it has none or there is no answer
 * @param proof how it is known
 */
public record AcceptedProposal(
    Phase1Proposal proposal, @Nullable Long lifetimeSeconds, Proof proof) {}
