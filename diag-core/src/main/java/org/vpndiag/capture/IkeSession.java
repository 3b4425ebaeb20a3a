package org.vpndiag.capture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.ikev1.Phase1Suite;

/**
 * An IKE SA, or the attempt at one.
 *
 * @param initiatorSpi the initiator's SPI or cookie, sixteen hex digits
 * @param responderSpi the responder's; zeros when it never answered
 * @param version {@code 1.0} or {@code 2.0}
 * @param messages how many messages
 * @param initiator who began; null where the capture does not show it
 * @param responder who was asked; null where the capture does not show it
 * @param offered what IKEv1's initiator offered
 * @param chosen what IKEv1's responder chose; null when there was no answer in the clear
 * @param proposals what IKEv2's initiator offered, a line a proposal
 * @param accepted what IKEv2's responder chose; null when there was no answer in the clear
 * @param natBeforeInitiator whether a NAT changed the initiator's address
 * @param natBeforeResponder whether a NAT changed the responder's address
 * @param translated whether the initiator's address is the NAT's where this was captured
 * @param otherSides the addresses that its ends have on the other side of an address translation,
 *     where the capture shows both sides, each with that of the side that counts
 * @param exchanges its exchanges, as many as are kept
 * @param omitted how many messages belong to exchanges that are not kept
 */
public record IkeSession(
    String initiatorSpi,
    String responderSpi,
    String version,
    long messages,
    @Nullable String initiator,
    @Nullable String responder,
    List<Phase1Suite> offered,
    @Nullable Phase1Suite chosen,
    List<String> proposals,
    @Nullable String accepted,
    boolean natBeforeInitiator,
    boolean natBeforeResponder,
    boolean translated,
    Map<String, String> otherSides,
    List<IkeExchange> exchanges,
    long omitted) {

  /** Keeps its own copies. */
  public IkeSession {
    offered = List.copyOf(offered);
    proposals = List.copyOf(proposals);
    otherSides = Map.copyOf(otherSides);
    exchanges = List.copyOf(exchanges);
  }

  /** Whether it is of IKEv1. */
  public boolean isFirstVersion() {
    return version.startsWith("1.");
  }

  /** Whether its responder has said something, which this capture need not show. */
  public boolean isAnswered() {
    return Long.parseUnsignedLong(responderSpi, 16) != 0;
  }

  /** Whether the responder has shown that it holds the keys: Main Mode 6, or what that is else. */
  public boolean isEstablished() {
    return exchanges.stream()
        .anyMatch(
            exchange ->
                switch (exchange.name()) {
                  case "IDENTITY_PROTECTION" ->
                      exchange.messages().stream().anyMatch(m -> m.number() == 6);
                  case "AGGRESSIVE" -> exchange.messages().stream().anyMatch(m -> m.number() == 3);
                  default -> false;
                });
  }

  /** Whether it is no more than a first message, sent once, and its answer. */
  public boolean isLone() {
    return initiator != null && omitted == 0 && keptMessages().allMatch(this::isOpeningOrItsAnswer);
  }

  private boolean isOpeningOrItsAnswer(IkeMessage message) {
    return message.source().equals(initiator)
        ? message.number() == 1 && message.sent() == 1
        : message.number() == 2 && message.payloads().contains("SA");
  }

  /** The message by which its initiator began it; empty where it is not seen. */
  public Optional<IkeMessage> opening() {
    return exchanges.stream()
        .filter(IkeExchange::opensSession)
        .flatMap(exchange -> exchange.messages().stream())
        .filter(message -> message.number() == 1 && message.payloads().contains("SA"))
        .filter(message -> message.source().equals(initiator))
        .findFirst();
  }

  /** The first packet of what is kept of it; 0 where that is nothing. */
  public long firstPacket() {
    for (IkeExchange exchange : exchanges) {
      if (!exchange.messages().isEmpty()) {
        return exchange.messages().get(0).first().packet();
      }
    }
    return 0;
  }

  /** Its messages, as many as are kept. */
  public Stream<IkeMessage> keptMessages() {
    return exchanges.stream().flatMap(exchange -> exchange.messages().stream());
  }
}
