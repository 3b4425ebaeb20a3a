package org.vpndiag.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.vpndiag.report.Words;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ike.Ike;
import org.vpndiag.wire.ikev1.Fragment;
import org.vpndiag.wire.ikev1.Ikev1;
import org.vpndiag.wire.ikev1.Notification;
import org.vpndiag.wire.ikev2.Encrypted;
import org.vpndiag.wire.ikev2.Notify;
import org.vpndiag.wire.ikev2.NotifyTypes;
import org.vpndiag.wire.isakmp.Decoded;
import org.vpndiag.wire.isakmp.Flaw;
import org.vpndiag.wire.isakmp.IsakmpHeader;
import org.vpndiag.wire.isakmp.IsakmpMessage;
import org.vpndiag.wire.isakmp.PayloadTypes;
import org.vpndiag.wire.link.IpAddress;

/** The messages of one exchange, each with its retransmissions. */
final class IkeDialogue {
  private static final int MAX_MESSAGES = 24;
  private static final int MAX_WORDS = 40;
  private static final int QUICK = 32;

  /** Two sendings of one message have the same sender and bytes. */
  private record Content(IpAddress source, int length, long fingerprint) {}

  /** A message and its sendings: what is shown of it, for its bytes are not kept. */
  private static final class Sent {
    final Words label;
    final List<String> payloads;
    final List<String> notifies;
    final boolean encrypted;
    final boolean response;
    final boolean refusal;
    final int number;
    final int bytes;
    final @Nullable Flaw flaw;
    final Place first;
    Place last;
    long times = 1;

    Sent(
        IkeDialogue exchange,
        IsakmpMessage message,
        int number,
        int bytes,
        @Nullable Flaw flaw,
        Place first) {
      IsakmpHeader header = message.header();
      this.payloads = payloads(message);
      this.notifies = notifies(message);
      this.encrypted = isEncrypted(message);
      this.response = header.majorVersion() == 2 && header.has(IsakmpHeader.FLAG_RESPONSE);
      this.refusal = isRefusal(message);
      this.number = number;
      this.bytes = bytes;
      this.flaw = flaw;
      this.first = first;
      this.last = first;
      this.label = new Words(exchange.label(this, " (encrypted)"), exchange.label(this, "（暗号化）"));
    }
  }

  private final IsakmpHeader opening;
  private final IntConsumer forgotten;
  private final Map<Content, Sent> messages = new LinkedHashMap<>();

  /**
   * An exchange.
   *
   * @param opening its first message's header
   * @param forgotten is told how many messages it had when it is forgotten
   */
  IkeDialogue(IsakmpHeader opening, IntConsumer forgotten) {
    this.opening = opening;
    this.forgotten = forgotten;
  }

  /** Drops its messages; how many they were. */
  int forget() {
    int dropped = messages.size();
    messages.clear();
    forgotten.accept(dropped);
    return dropped;
  }

  boolean isEmpty() {
    return messages.isEmpty();
  }

  /**
   * Takes a message; whether there was a place for it.
   *
   * @param known whether it is known which end is the initiator
   */
  boolean message(
      Place place,
      IsakmpMessage message,
      Decoded decoded,
      Slice recorded,
      int wireLength,
      boolean known,
      boolean fromInitiator,
      IkeBudget budget,
      Ladder ladder) {
    Content content = new Content(place.source(), recorded.length(), recorded.fingerprint());
    Sent before = messages.get(content);
    if (before != null) {
      before.times += place.isCopyOf(before.last) ? 0 : 1;
      before.last = place;
      ladder.message(place, before.label, before, before.refusal);
      return true;
    }
    int number = number(place, message, known, fromInitiator);
    Flaw flaw = decoded.flaw().orElse(null);
    Sent sent = new Sent(this, message, number, wireLength, flaw, place);
    ladder.message(place, sent.label, sent, sent.refusal);
    boolean kept = messages.size() < MAX_MESSAGES;
    if (kept) {
      budget.keep(this, messages.isEmpty());
      messages.put(content, sent);
    }
    return kept;
  }

  private int number(Place place, IsakmpMessage message, boolean known, boolean fromInitiator) {
    IsakmpHeader header = message.header();
    if (header.majorVersion() != 1) {
      return header.majorVersion() == 2 && header.has(IsakmpHeader.FLAG_RESPONSE) ? 2 : 1;
    }
    if (!known && header.exchangeType() != QUICK) {
      return 0;
    }
    return switch (header.exchangeType()) {
      case Ikev1.IDENTITY_PROTECTION -> mainMode(message) + (fromInitiator ? 0 : 1);
      case Ikev1.AGGRESSIVE -> !fromInitiator ? 2 : header.responderSpi() == 0 ? 1 : 3;
      case QUICK -> quickMode(place);
      default -> 0;
    };
  }

  /** The initiator's message of the pair that has these payloads (RFC 2409 section 5). */
  private static int mainMode(IsakmpMessage message) {
    if (message.payloads().stream().anyMatch(p -> p.type() == Ikev1.SA)) {
      return 1;
    }
    boolean keys =
        message.payloads().stream().anyMatch(p -> p.type() == Ikev1.KE || p.type() == Ikev1.NONCE);
    return keys ? 3 : 5;
  }

  private int quickMode(Place place) {
    if (messages.isEmpty()) {
      return 1;
    }
    IpAddress opener = messages.keySet().iterator().next().source();
    return place.source().equals(opener) ? 3 : 2;
  }

  private static boolean isRefusal(IsakmpMessage message) {
    boolean first = message.all(Notification.class).stream().anyMatch(n -> n.type() < 16_384);
    boolean second =
        message.all(Notify.class).stream().anyMatch(n -> n.type() < NotifyTypes.FIRST_STATUS);
    return first || second;
  }

  private String label(Sent sent, String encrypted) {
    StringBuilder label = new StringBuilder(title(sent));
    if (!sent.payloads.isEmpty()) {
      label.append(": ").append(String.join(" ", folded(sent.payloads)));
    } else if (sent.encrypted) {
      label.append(encrypted);
    }
    sent.notifies.forEach(n -> label.append(' ').append(n));
    return label.toString();
  }

  private String title(Sent sent) {
    String number = sent.number == 0 ? "" : " " + sent.number;
    if (opening.majorVersion() == 2) {
      return Ike.exchange(opening) + (sent.number == 2 ? " response" : " request");
    }
    return switch (opening.exchangeType()) {
      case Ikev1.IDENTITY_PROTECTION -> "Main Mode" + number;
      case Ikev1.AGGRESSIVE -> "Aggressive Mode" + number;
      case QUICK -> "Quick Mode" + number;
      default -> Ike.exchange(opening);
    };
  }

  private static List<String> folded(List<String> payloads) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    payloads.forEach(p -> counts.merge(p, 1, Integer::sum));
    List<String> words = new ArrayList<>();
    counts.forEach((name, count) -> words.add(count == 1 ? name : name + "×" + count));
    return words;
  }

  private static List<String> payloads(IsakmpMessage message) {
    PayloadTypes types = Ike.payloadTypes(message.header().majorVersion());
    return message.payloads().stream()
        .limit(MAX_WORDS)
        .map(payload -> types.name(payload.type()))
        .toList();
  }

  private static List<String> notifies(IsakmpMessage message) {
    List<String> names = new ArrayList<>();
    message.all(Notification.class).forEach(n -> names.add(n.name()));
    message.all(Notify.class).forEach(n -> names.add(n.name()));
    return List.copyOf(names.subList(0, Math.min(MAX_WORDS, names.size())));
  }

  private static boolean isEncrypted(IsakmpMessage message) {
    IsakmpHeader header = message.header();
    return (header.majorVersion() == 1 && header.has(IsakmpHeader.FLAG_ENCRYPTION))
        || !message.all(Encrypted.class).isEmpty()
        || !message.all(Fragment.class).isEmpty();
  }

  IkeExchange finished() {
    return new IkeExchange(
        Ike.exchange(opening),
        opening.messageId(),
        messages.values().stream().map(IkeDialogue::finished).toList());
  }

  private static IkeMessage finished(Sent sent) {
    Place place = sent.first;
    return new IkeMessage(
        Seen.at(place),
        Seen.at(sent.last),
        place.source().toString(),
        place.sourcePort(),
        place.destination().toString(),
        place.destinationPort(),
        sent.number,
        sent.label.en(),
        sent.payloads,
        sent.encrypted,
        sent.response,
        sent.notifies,
        sent.bytes,
        sent.times,
        sent.flaw == null ? null : sent.flaw.toString());
  }
}
