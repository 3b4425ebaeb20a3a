package org.vpndiag.probe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.Slice;

/**
 * An answer to a sweep's offer.
 *
 * @param chosen what it chose of the offer; null for a refusal
 * @param lifetimeSeconds the lifetime of its answer; null when it has none
 * @param refusal how it refused
 * @param vendorIds the vendor IDs that it showed
 */
public record SweepAnswer(
    @Nullable Phase1Proposal chosen,
    @Nullable Long lifetimeSeconds,
    Ikev1Result.Refusal refusal,
    List<Slice> vendorIds) {

  /** Keeps its own copy. */
  public SweepAnswer {
    vendorIds = List.copyOf(vendorIds);
  }
}
