package org.vpndiag.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vpndiag.fact.Fact;

/**
 * A CHILD_SA as a status prints it; null where the text does not say.
 *
 * @param name the connection's or child's
 * @param id the daemon's number of the SA
 * @param state in strongSwan's words: INSTALLED, REKEYED, …
 * @param mode TRANSPORT, TUNNEL, …
 * @param reqid the number that ties it to the kernel's policies
 * @param udpEncapsulation whether its ESP goes in UDP
 * @param inboundSpi hexadecimal digits
 * @param outboundSpi hexadecimal digits
 * @param inboundBytes received; a whack status rounds it
 * @param outboundBytes sent; a whack status rounds it
 * @param inboundPackets received
 * @param outboundPackets sent
 * @param proposal the algorithms, in the daemon's words
 * @param localSelectors this side's traffic selectors, in the daemon's notation
 * @param remoteSelectors the peer's traffic selectors, in the daemon's notation
 */
public record ChildSa(
    @Nullable String name,
    @Nullable Long id,
    @Nullable String state,
    @Nullable String mode,
    @Nullable Long reqid,
    @Nullable Boolean udpEncapsulation,
    @Nullable String inboundSpi,
    @Nullable String outboundSpi,
    @Nullable Long inboundBytes,
    @Nullable Long outboundBytes,
    @Nullable Long inboundPackets,
    @Nullable Long outboundPackets,
    @Nullable String proposal,
    @Nullable List<String> localSelectors,
    @Nullable List<String> remoteSelectors) {

  /** The SA of a fact of type {@link StatusFacts#CHILD_SA}. */
  public static ChildSa of(Fact fact) {
    SaValues values = new SaValues(fact);
    return new ChildSa(
        values.text("connection"),
        values.number("number"),
        values.text("state"),
        values.text("mode"),
        values.number("reqid"),
        values.flag("udpEncapsulation"),
        values.text("inboundSpi"),
        values.text("outboundSpi"),
        values.number("inboundBytes"),
        values.number("outboundBytes"),
        values.number("inboundPackets"),
        values.number("outboundPackets"),
        values.text("proposal"),
        values.words("localSelectors"),
        values.words("remoteSelectors"));
  }
}
