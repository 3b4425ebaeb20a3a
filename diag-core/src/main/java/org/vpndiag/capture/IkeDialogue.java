package org.vpndiag.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpndiag.report.Words;
import org.vpndiag.wire.ike.Ike;
import org.vpndiag.wire.ikev1.Fragment;
import org.vpndiag.wire.ikev1.Ikev1;
import org.vpndiag.wire.ikev1.Notification;
import org.vpndiag.wire.ikev2.Notify;
import org.vpndiag.wire.ikev2.NotifyTypes;
import org.vpndiag.wire.isakmp.Decoded;
import org.vpndiag.wire.isakmp.Flaw;
import org.vpndiag.wire.isakmp.IsakmpHeader;
import org.vpndiag.wire.isakmp.IsakmpMessage;
import org.vpndiag.wire.isakmp.Payload;
import org.vpndiag.wire.isakmp.PayloadTypes;
import org.vpndiag.wire.link.IpAddress;

/** The messages of one exchange, each with its retransmissions. */
final class IkeDialogue {
  private static final int MAX_MESSAGES = 24;
  private static final int MAX_WORDS = 40;
  private static final int QUICK = 32;
  private static final int IKE_SA_INIT = 34;
  private static final int IKE_AUTH = 35;
  private static final int FIRST_STATUS = 16_384;

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
    final Key content;
    final @Nullable IkeFragment fragment;
    final @Nullable Flaw flaw;
    final Place first;
    Place last;
    long times = 1;

    Sent(
        IkeDialogue exchange,
        IsakmpMessage message,
        int number,
        int bytes,
        Key content,
        @Nullable IkeFragment fragment,
        @Nullable Flaw flaw,
        Place first,
        Ladder ladder) {
      IsakmpHeader header = message.header();
      this.payloads = payloads(message);
      this.notifies = notifies(message);
      this.encrypted = isEncrypted(message);
      this.response = header.majorVersion() == 2 && header.has(IsakmpHeader.FLAG_RESPONSE);
      this.refusal = isRefusal(message);
      this.number = number;
      this.bytes = bytes;
      this.content = content;
      this.fragment = fragment;
      this.flaw = flaw;
      this.first = first;
      this.last = first;
      this.label =
          ladder.shared(
              new Words(exchange.label(this, " (encrypted)"), exchange.label(this, "（暗号化）")));
    }
  }

  private final IsakmpHeader opening;
  private final Key key;
  private final IkeConnection session;

  private final List<Sent> messages = new ArrayList<>(2);
  private final List<IkeCut> cuts = new ArrayList<>(0);

  /**
   * An exchange.
   *
   * @param opening its first message's header
   * @param key under which it has its place in its session
   * @param session is told when it is forgotten
   */
  IkeDialogue(IsakmpHeader opening, Key key, IkeConnection session) {
    this.opening = opening;
    this.key = key;
    this.session = session;
  }

  /** Whether it belongs to what begins a session. */
  boolean isOpening() {
    int type = opening.exchangeType();
    return opening.majorVersion() == 2
        ? type == IKE_SA_INIT || type == IKE_AUTH
        : type == Ikev1.IDENTITY_PROTECTION || type == Ikev1.AGGRESSIVE;
  }

  /** Drops its messages; how many they were. */
  int forget() {
    int dropped = messages.size();
    messages.clear();
    cuts.clear();
    session.forgot(key, this, dropped);
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
      Key content,
      int wireLength,
      boolean known,
      boolean fromInitiator,
      IkeBudget budget,
      Ladder ladder) {
    Sent before = sent(content);
    if (before != null) {
      if (!place.isCopyOf(before.last)) {
        before.times++;
        before.last = place;
      }
      ladder.message(place, before.label, before, before.refusal);
      return true;
    }
    IkeFragment fragment = fragment(place.source(), message);
    boolean piece = fragment != null && !fragment.completes();
    int number = piece ? 0 : number(place, message, known, fromInitiator);
    Flaw flaw = decoded.flaw().orElse(null);
    Sent sent = new Sent(this, message, number, wireLength, content, fragment, flaw, place, ladder);
    ladder.message(place, sent.label, sent, sent.refusal);
    boolean kept = messages.size() < MAX_MESSAGES;
    if (kept) {
      budget.keep(this);
      messages.add(sent);
    }
    return kept;
  }

  private @Nullable IkeFragment fragment(IpAddress sender, IsakmpMessage message) {
    IkeFragment piece = IkeFragment.of(message);
    if (piece == null) {
      return null;
    }
    for (IkeCut cut : cuts) {
      if (cut.isOf(sender, piece)) {
        return cut.add(piece);
      }
    }
    IkeCut cut = new IkeCut(sender, piece);
    if (cuts.size() < MAX_MESSAGES) {
      cuts.add(cut);
    }
    return cut.add(piece);
  }

  /**
   * Takes a message that was seen just before between other addresses, as on the other side of an
   * address translation.
   *
   * @return where it was seen first; null where it was not
   */
  @Nullable Place otherSide(Place place, Key content, Ladder ladder) {
    for (Sent sent : messages) {
      if (sent.content.hasNumbersOf(content) && place.isTranslated(sent.last)) {
        ladder.message(place, sent.label, sent, sent.refusal);
        return sent.first;
      }
    }
    return null;
  }

  /** By sender and bytes: two sendings of one message have the same. */
  private @Nullable Sent sent(Key content) {
    for (Sent sent : messages) {
      if (sent.content.equals(content)) {
        return sent;
      }
    }
    return null;
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
    boolean keys = false;
    for (Payload payload : message.payloads()) {
      if (payload.type() == Ikev1.SA) {
        return 1;
      }
      keys |= payload.type() == Ikev1.KE || payload.type() == Ikev1.NONCE;
    }
    return keys ? 3 : 5;
  }

  private int quickMode(Place place) {
    if (messages.isEmpty()) {
      return 1;
    }
    return place.source().equals(messages.get(0).first.source()) ? 3 : 2;
  }

  private static boolean isRefusal(IsakmpMessage message) {
    for (Payload payload : message.payloads()) {
      boolean first = payload.body() instanceof Notification n && n.type() < FIRST_STATUS;
      boolean second = payload.body() instanceof Notify n && n.type() < NotifyTypes.FIRST_STATUS;
      if (first || second) {
        return true;
      }
    }
    return false;
  }

  private String label(Sent sent, String encrypted) {
    StringBuilder label = new StringBuilder(title(sent));
    if (!sent.payloads.isEmpty()) {
      label.append(": ").append(String.join(" ", folded(sent.payloads)));
    } else if (sent.encrypted) {
      label.append(encrypted);
    }
    if (sent.fragment != null) {
      label.append(' ').append(sent.fragment.shown());
    }
    sent.notifies.forEach(n -> label.append(' ').append(n));
    return label.toString();
  }

  private String title(Sent sent) {
    String number = sent.number == 0 ? "" : " " + sent.number;
    if (opening.majorVersion() == 2) {
      return Ike.exchange(opening) + (sent.response ? " response" : " request");
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
    List<String> names = new ArrayList<>();
    for (Payload payload : message.payloads()) {
      if (names.size() < MAX_WORDS) {
        names.add(types.name(payload.type()));
      }
    }
    return List.copyOf(names);
  }

  private static List<String> notifies(IsakmpMessage message) {
    List<String> names = new ArrayList<>();
    for (Payload payload : message.payloads()) {
      if (names.size() >= MAX_WORDS) {
        break;
      }
      if (payload.body() instanceof Notification notification) {
        names.add(notification.name());
      } else if (payload.body() instanceof Notify notify) {
        names.add(notify.name());
      }
    }
    return List.copyOf(names);
  }

  private static boolean isEncrypted(IsakmpMessage message) {
    IsakmpHeader header = message.header();
    if (header.majorVersion() == 1 && header.has(IsakmpHeader.FLAG_ENCRYPTION)) {
      return true;
    }
    for (Payload payload : message.payloads()) {
      if (Ike.isEncrypted(header, payload) || payload.body() instanceof Fragment) {
        return true;
      }
    }
    return false;
  }

  IkeExchange finished() {
    return new IkeExchange(
        Ike.exchange(opening),
        opening.messageId(),
        messages.stream().map(IkeDialogue::finished).toList());
  }

  private static IkeMessage finished(Sent sent) {
    Place place = sent.first;
    Seen first = Seen.at(place);
    return new IkeMessage(
        first,
        sent.last.packet() == place.packet() ? first : Seen.at(sent.last),
        place.source().toString(),
        place.sourcePort(),
        place.destination().toString(),
        place.destinationPort(),
        sent.number,
        sent.label,
        sent.payloads,
        sent.encrypted,
        sent.response,
        sent.notifies,
        sent.bytes,
        sent.times,
        sent.fragment,
        sent.flaw == null ? null : sent.flaw.toString());
  }
}
