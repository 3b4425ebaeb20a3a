package org.vpndiag.capture;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ikev1.Ikev1;
import org.vpndiag.wire.ikev1.Phase1Suite;
import org.vpndiag.wire.ikev2.Proposal;
import org.vpndiag.wire.ikev2.Transform;
import org.vpndiag.wire.isakmp.Decoded;
import org.vpndiag.wire.isakmp.IsakmpHeader;
import org.vpndiag.wire.isakmp.IsakmpMessage;
import org.vpndiag.wire.link.IpAddress;

/** An IKE SA as it is being followed. */
final class IkeConnection implements Table.Row {
  private static final int MAX_EXCHANGES = 128;
  private static final int MAX_SUITES = 256;
  private static final int MAX_TRANSLATIONS = 8;

  private final IsakmpHeader first;
  private final IkeBudget budget;
  private final Map<Key, IkeDialogue> exchanges = new LinkedHashMap<>();
  private final NatDetector nat = new NatDetector();
  private final LateStart lateStart = new LateStart();
  private final List<Phase1Suite> offered = new ArrayList<>();
  private final List<String> proposals = new ArrayList<>();
  private final Map<IpAddress, IpAddress> translations = new LinkedHashMap<>(2);
  private @Nullable IkeConnection halfOpen;
  private @Nullable IpAddress initiator;
  private @Nullable IpAddress responder;
  private @Nullable Phase1Suite chosen;
  private @Nullable String accepted;

  /** Whether the first message was not seen: then an answer answers what nobody knows. */
  private boolean inferred;

  private long messages;
  private long lastPacket;
  private long omitted;

  IkeConnection(IsakmpHeader first, IkeBudget budget) {
    this.first = first;
    this.budget = budget;
  }

  /** Takes over what the attempt knew before it was answered. */
  void continues(IkeConnection attempt) {
    if (halfOpen != null) {
      return;
    }
    halfOpen = attempt;
    exchanges.putAll(attempt.exchanges);
    translations.putAll(attempt.translations);
    if (initiator == null) {
      initiator = attempt.initiator;
      responder = attempt.responder;
    }
    offered.addAll(attempt.offered);
    proposals.addAll(attempt.proposals);
  }

  void message(
      Place place,
      IsakmpMessage message,
      Decoded decoded,
      Slice recorded,
      int wireLength,
      Ladder ladder) {
    messages++;
    lastPacket = place.packet();
    IsakmpHeader header = message.header();
    Key content =
        new Key(place.source(), IpAddress.NONE, recorded.length(), recorded.fingerprint());
    IkeDialogue dialogue = exchange(header);
    // Of what was cut the same bytes prove nothing.
    boolean whole = recorded.length() >= wireLength;
    Place otherSide = whole ? dialogue.otherSide(place, content, ladder) : null;
    if (otherSide != null) {
      translated(otherSide.source(), place.source());
      translated(otherSide.destination(), place.destination());
      look(place, message);
      return;
    }
    ends(place, message);
    boolean fromInitiator = place.source().equals(initiator);
    boolean known = initiator != null;
    agree(header, message, fromInitiator);
    look(place, message);
    boolean kept =
        dialogue.message(
            place, message, decoded, content, wireLength, known, fromInitiator, budget, ladder);
    omitted += kept ? 0 : 1;
  }

  /** On the other side of a translation the addresses say nothing. */
  private void look(Place place, IsakmpMessage message) {
    if (translations.isEmpty() || (isEnd(place.source()) && isEnd(place.destination()))) {
      nat.look(place, message, chosen, place.source().equals(initiator));
    }
  }

  private void translated(IpAddress one, IpAddress other) {
    if (!one.equals(other) && translations.size() < MAX_TRANSLATIONS) {
      translations.put(other, one);
    }
  }

  /** The addresses of its ends on the other side of a translation. */
  private Map<String, String> otherSides() {
    Map<String, String> sides = new LinkedHashMap<>();
    translations.forEach(
        (one, other) -> {
          if (isEnd(other)) {
            sides.put(one.toString(), other.toString());
          } else if (isEnd(one)) {
            sides.put(other.toString(), one.toString());
          }
        });
    return sides;
  }

  private boolean isEnd(IpAddress address) {
    return address.equals(initiator) || address.equals(responder);
  }

  private IkeDialogue exchange(IsakmpHeader header) {
    Key key = Key.of(header.exchangeType(), header.messageId());
    IkeDialogue dialogue = exchanges.get(key);
    if (dialogue == null) {
      if (exchanges.size() >= MAX_EXCHANGES) {
        forgetOldest();
      }
      dialogue = new IkeDialogue(header, key, this);
      exchanges.put(key, dialogue);
    }
    return dialogue;
  }

  /** Of a long session the beginning tells what was agreed on, and the end what became of it. */
  private void forgetOldest() {
    Iterator<IkeDialogue> each = exchanges.values().iterator();
    IkeDialogue oldest = each.next();
    while (oldest.isOpening() && each.hasNext()) {
      oldest = each.next();
    }
    each.remove();
    budget.drop(oldest);
  }

  /** An exchange was forgotten that had so many messages. */
  void forgot(Key exchange, IkeDialogue dialogue, int dropped) {
    exchanges.remove(exchange, dialogue);
    omitted += dropped;
  }

  @Override
  public long lastPacket() {
    return lastPacket;
  }

  private void ends(Place place, IsakmpMessage message) {
    if (initiator != null) {
      return;
    }
    IsakmpHeader header = message.header();
    if (header.majorVersion() == 2) {
      begun(place, header.has(IsakmpHeader.FLAG_INITIATOR));
    } else if (header.responderSpi() == 0) {
      begun(place, true);
    } else {
      lateStart.fromInitiator(place, message).ifPresent(forth -> begun(place, forth));
      inferred = initiator != null;
    }
  }

  private void begun(Place place, boolean fromInitiator) {
    initiator = fromInitiator ? place.source() : place.destination();
    responder = fromInitiator ? place.destination() : place.source();
  }

  private void agree(IsakmpHeader header, IsakmpMessage message, boolean fromInitiator) {
    boolean first =
        header.majorVersion() == 2
            ? header.exchangeType() == 34
            : header.exchangeType() == Ikev1.IDENTITY_PROTECTION
                || header.exchangeType() == Ikev1.AGGRESSIVE;
    boolean fromResponder = !fromInitiator && initiator != null && !inferred;
    if (first && fromInitiator && offered.isEmpty() && proposals.isEmpty()) {
      keep(suites(message), offered);
      keep(proposals(message), proposals);
    } else if (first && fromResponder && header.responderSpi() != 0) {
      chosen = chosen != null ? chosen : first(suites(message));
      accepted = accepted != null ? accepted : first(proposals(message));
    }
  }

  private <T> void keep(List<T> all, List<T> kept) {
    for (T one : all) {
      if (kept.size() >= MAX_SUITES || !budget.takeOffer()) {
        return;
      }
      kept.add(one);
    }
  }

  private static <T> @Nullable T first(List<T> all) {
    return all.isEmpty() ? null : all.get(0);
  }

  private static List<Phase1Suite> suites(IsakmpMessage message) {
    return message.first(org.vpndiag.wire.ikev1.SecurityAssociation.class).stream()
        .flatMap(sa -> sa.proposals().stream())
        .flatMap(proposal -> proposal.transforms().stream())
        .map(Phase1Suite::of)
        .toList();
  }

  private static List<String> proposals(IsakmpMessage message) {
    return message.first(org.vpndiag.wire.ikev2.SecurityAssociation.class).stream()
        .flatMap(sa -> sa.proposals().stream())
        .map(IkeConnection::words)
        .toList();
  }

  private static String words(Proposal proposal) {
    return proposal.transforms().stream()
        .limit(MAX_SUITES)
        .map(Transform::name)
        .collect(Collectors.joining(" "));
  }

  IkeSession finished() {
    HexFormat hex = HexFormat.of();
    return new IkeSession(
        hex.toHexDigits(first.initiatorSpi()),
        hex.toHexDigits(first.responderSpi()),
        first.majorVersion() + "." + first.minorVersion(),
        messages + (halfOpen == null ? 0 : halfOpen.messages),
        initiator == null ? null : initiator.toString(),
        responder == null ? null : responder.toString(),
        offered,
        chosen,
        proposals,
        accepted,
        nat.beforeInitiator(),
        nat.beforeResponder(),
        nat.translated(),
        otherSides(),
        exchanges.values().stream().filter(e -> !e.isEmpty()).map(IkeDialogue::finished).toList(),
        omitted);
  }
}
