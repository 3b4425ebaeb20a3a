package org.vpndiag.status;

import org.jspecify.annotations.Nullable;
import org.vpndiag.fact.Fact;

/**
 * An IKE SA as a status prints it; null where the text does not say.
 *
 * @param name the connection's
 * @param id the daemon's number of the SA
 * @param version of IKE, 1 or 2
 * @param state in strongSwan's words: CONNECTING, ESTABLISHED, …
 * @param ageSeconds since it was established
 * @param local this side's address
 * @param localId this side's identity
 * @param remote the peer's address
 * @param remoteId the peer's identity
 * @param initiatorSpi 16 hexadecimal digits
 * @param responderSpi 16 hexadecimal digits; all zero before the peer has answered
 * @param proposal the algorithms, in the daemon's words
 */
public record IkeSa(
    @Nullable String name,
    @Nullable Long id,
    @Nullable Long version,
    @Nullable String state,
    @Nullable Long ageSeconds,
    @Nullable String local,
    @Nullable String localId,
    @Nullable String remote,
    @Nullable String remoteId,
    @Nullable String initiatorSpi,
    @Nullable String responderSpi,
    @Nullable String proposal) {

  /** The SA of a fact of type {@link StatusFacts#IKE_SA}. */
  public static IkeSa of(Fact fact) {
    SaValues values = new SaValues(fact);
    return new IkeSa(
        values.text("connection"),
        values.number("number"),
        values.number("version"),
        values.text("state"),
        values.number("ageSeconds"),
        values.text("local"),
        values.text("localId"),
        values.text("peer"),
        values.text("peerId"),
        values.text("initiatorSpi"),
        values.text("responderSpi"),
        values.text("proposal"));
  }
}
