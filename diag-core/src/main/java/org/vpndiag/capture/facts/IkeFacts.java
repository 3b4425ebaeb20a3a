package org.vpndiag.capture.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.ClientSide;
import org.vpndiag.capture.IkeExchange;
import org.vpndiag.capture.IkeMessage;
import org.vpndiag.capture.IkeSession;
import org.vpndiag.capture.Seen;
import org.vpndiag.capture.facts.FactList.Values;
import org.vpndiag.wire.ikev1.Phase1Suite;

/** An IKE session as facts, from its initiator's point of view. */
final class IkeFacts {
  /** The exchanges' names in charon's logs. */
  private static final Map<String, String> NAMES =
      Map.of(
          "IDENTITY_PROTECTION",
          "ID_PROT",
          "QUICK",
          "QUICK_MODE",
          "INFORMATIONAL",
          "INFORMATIONAL_V1");

  private static final Duration SILENCE = Duration.ofSeconds(10);

  private final FactList facts;
  private final IkeSession session;
  private final @Nullable String initiator;
  private final @Nullable Instant end;

  IkeFacts(FactList facts, ClientSide client, IkeSession session, @Nullable Instant end) {
    this.facts = facts;
    this.session = session;
    this.initiator = initiator(session, client);
    this.end = end;
  }

  /** Where the capture began too late to show it, the end that dials L2TP. */
  private static @Nullable String initiator(IkeSession session, ClientSide client) {
    return session.initiator() != null
        ? session.initiator()
        : session.exchanges().stream()
            .flatMap(exchange -> exchange.messages().stream())
            .flatMap(message -> Stream.of(message.source(), message.destination()))
            .filter(client::is)
            .findFirst()
            .orElse(null);
  }

  void add() {
    if (initiator == null) {
      return;
    }
    session.exchanges().forEach(this::exchange);
    proposals();
  }

  private boolean isFirstVersion() {
    return session.version().startsWith("1.");
  }

  private String name(IkeExchange exchange) {
    return isFirstVersion()
        ? NAMES.getOrDefault(exchange.name(), exchange.name())
        : exchange.name();
  }

  private boolean isSent(IkeMessage message) {
    return message.source().equals(initiator);
  }

  private void exchange(IkeExchange exchange) {
    for (IkeMessage message : exchange.messages()) {
      message(exchange, message);
    }
    unanswered(exchange);
    refused(exchange);
  }

  /** Quick Mode that the server answers with an Informational exchange of its own. */
  private void refused(IkeExchange exchange) {
    if (!exchange.name().equals("QUICK")
        || exchange.messages().stream().anyMatch(m -> !isSent(m))) {
      return;
    }
    long asked = exchange.messages().get(0).first().packet();
    session.exchanges().stream()
        .filter(other -> other.name().equals("INFORMATIONAL"))
        .flatMap(other -> other.messages().stream())
        .filter(m -> !isSent(m) && m.encrypted() && m.first().packet() > asked)
        .findFirst()
        .ifPresent(
            m ->
                facts.add(
                    CaptureFactTypes.CHILD_FAILED,
                    m.first(),
                    m.label() + " instead of Quick Mode 2",
                    Values.of("reason", "refused")));
  }

  private void message(IkeExchange exchange, IkeMessage message) {
    boolean sent = isSent(message);
    if (sent && message.number() == 1 && isOpening(exchange)) {
      facts.add(
          CaptureFactTypes.INITIATING,
          message.first(),
          message.label(),
          Values.of("mode", mode(exchange)).and("peer", message.destination()));
    }
    packet(sent, message);
    facts.add(
        sent ? CaptureFactTypes.MESSAGE_SENT : CaptureFactTypes.MESSAGE_RECEIVED,
        message.first(),
        message.label(),
        Values.of("exchange", name(exchange))
            .and("direction", isResponse(exchange, message) ? "response" : "request")
            .and("message", message.number() == 0 ? null : message.number())
            .and("payloads", message.payloads())
            .and("protected", message.encrypted())
            .and("opaque", message.encrypted() && message.payloads().isEmpty())
            .and("notify", message.notifies().stream().findFirst().orElse(null)));
    notifies(exchange, message, sent);
    retransmit(exchange, message, sent);
    milestones(exchange, message, sent);
  }

  private void packet(boolean sent, IkeMessage message) {
    facts.add(
        sent ? CaptureFactTypes.PACKET_SENT : CaptureFactTypes.PACKET_RECEIVED,
        message.first(),
        message.label(),
        Values.of("source", message.source())
            .and("sourcePort", message.sourcePort())
            .and("destination", message.destination())
            .and("destinationPort", message.destinationPort())
            .and("bytes", message.bytes()));
  }

  private void notifies(IkeExchange exchange, IkeMessage message, boolean sent) {
    for (String type : message.notifies()) {
      facts.add(
          sent ? CaptureFactTypes.NOTIFY_SENT : CaptureFactTypes.NOTIFY_RECEIVED,
          message.first(),
          message.label(),
          Values.of("type", type)
              .and("protected", message.encrypted())
              .and("exchange", name(exchange))
              .and("phase", 1));
    }
  }

  private void retransmit(IkeExchange exchange, IkeMessage message, boolean sent) {
    if (sent && message.sent() > 1 && !mayStillBeAnswered(message)) {
      facts.add(
          CaptureFactTypes.RETRANSMIT,
          message.last(),
          message.label() + ", sent " + message.sent() + " times",
          Values.of("exchange", name(exchange))
              .and("direction", isResponse(exchange, message) ? "response" : "request")
              .and("count", message.sent() - 1)
              .and("message", message.number() == 0 ? null : message.number())
              .and("destinationPort", message.destinationPort()));
    }
  }

  private void milestones(IkeExchange exchange, IkeMessage message, boolean sent) {
    boolean mainModeDone =
        exchange.name().equals("IDENTITY_PROTECTION") && !sent && message.number() == 6;
    boolean authDone = exchange.name().equals("IKE_AUTH") && !sent;
    if ((mainModeDone && message.encrypted()) || (authDone && hasNext())) {
      facts.add(
          CaptureFactTypes.IKE_ESTABLISHED,
          message.first(),
          message.label(),
          Values.of("local", message.destination()).and("peer", message.source()));
    }
    if (exchange.name().equals("QUICK") && sent && message.number() == 3) {
      facts.add(
          CaptureFactTypes.CHILD_ESTABLISHED,
          message.first(),
          message.label(),
          Values.of("udpEncapsulation", message.destinationPort() == 4500));
    }
  }

  private boolean hasNext() {
    return session.exchanges().stream()
        .anyMatch(e -> e.name().equals("CREATE_CHILD_SA") || e.name().equals("INFORMATIONAL"));
  }

  private boolean isOpening(IkeExchange exchange) {
    return switch (exchange.name()) {
      case "IDENTITY_PROTECTION", "AGGRESSIVE", "IKE_SA_INIT" -> true;
      default -> false;
    };
  }

  private String mode(IkeExchange exchange) {
    return switch (exchange.name()) {
      case "IDENTITY_PROTECTION" -> "main";
      case "AGGRESSIVE" -> "aggressive";
      default -> "ikev2";
    };
  }

  private boolean isResponse(IkeExchange exchange, IkeMessage message) {
    if (!isFirstVersion()) {
      return message.response();
    }
    return !exchange.messages().isEmpty()
        && !exchange.name().equals("INFORMATIONAL")
        && !message.source().equals(exchange.messages().get(0).source());
  }

  /** The last message of an exchange, when it waits for an answer that does not come. */
  private void unanswered(IkeExchange exchange) {
    List<IkeMessage> messages = exchange.messages();
    IkeMessage last = messages.isEmpty() ? null : messages.get(messages.size() - 1);
    if (last == null
        || end == null
        || !isSent(last)
        || !waits(exchange, last)
        || isAnswered(last)
        || mayStillBeAnswered(last)) {
      return;
    }
    facts.add(
        CaptureFactTypes.UNANSWERED,
        last.last(),
        last.label() + ", sent " + last.sent() + " times, no answer",
        Values.of("exchange", name(exchange))
            .and("peer", last.destination())
            .and("message", last.number() == 0 ? null : last.number())
            .and("sent", last.sent())
            .and("sourcePort", last.sourcePort())
            .and("destinationPort", last.destinationPort())
            .and("silentSeconds", Duration.between(last.last().time(), end).toSeconds()));
  }

  /** A capture that ends soon after a message was first sent proves no silence. */
  private boolean mayStillBeAnswered(IkeMessage message) {
    return end != null
        && !isAnswered(message)
        && end.isBefore(message.first().time().plus(SILENCE));
  }

  /** Also a refusal in an exchange of its own is an answer. */
  private boolean isAnswered(IkeMessage message) {
    return session.exchanges().stream()
        .flatMap(exchange -> exchange.messages().stream())
        .anyMatch(m -> !isSent(m) && m.first().packet() > message.first().packet());
  }

  private boolean waits(IkeExchange exchange, IkeMessage message) {
    if (!isFirstVersion()) {
      return !message.response();
    }
    return switch (exchange.name()) {
      case "IDENTITY_PROTECTION" -> true;
      case "AGGRESSIVE", "QUICK" -> message.number() == 1;
      default -> false;
    };
  }

  private void proposals() {
    IkeMessage first =
        session.exchanges().stream()
            .flatMap(e -> e.messages().stream())
            .filter(m -> m.number() == 1 && isSent(m))
            .findFirst()
            .orElse(null);
    IkeMessage second =
        session.exchanges().stream()
            .flatMap(e -> e.messages().stream())
            .filter(m -> m.number() == 2 && !isSent(m))
            .findFirst()
            .orElse(null);
    List<String> offered =
        isFirstVersion()
            ? session.offered().stream().map(Suites::charon).toList()
            : session.proposals();
    if (first != null && !offered.isEmpty()) {
      facts.add(
          CaptureFactTypes.PROPOSAL_OFFERED,
          first.first(),
          first.label(),
          Values.of("proposals", offered).and("phase", 1));
    }
    if (second != null) {
      chosen(second);
    }
    nat();
  }

  private void chosen(IkeMessage second) {
    Phase1Suite chosen = session.chosen();
    String proposal = chosen == null ? session.accepted() : Suites.charon(chosen);
    if (proposal != null) {
      facts.add(
          CaptureFactTypes.PROPOSAL_SELECTED,
          second.first(),
          second.label(),
          Values.of("proposal", proposal).and("phase", 1));
    }
  }

  private void nat() {
    IkeMessage compared =
        session.exchanges().stream()
            .flatMap(e -> e.messages().stream())
            .filter(m -> m.payloads().contains("NAT-D") || m.payloads().contains("N"))
            .reduce((one, next) -> next.number() <= 4 ? next : one)
            .orElse(null);
    if (compared == null) {
      return;
    }
    Seen seen = compared.first();
    if (session.natBeforeInitiator()) {
      facts.add(CaptureFactTypes.NAT_LOCAL, seen, compared.label(), Values.none());
    }
    if (session.natBeforeResponder()) {
      facts.add(CaptureFactTypes.NAT_REMOTE, seen, compared.label(), Values.none());
    }
  }
}
