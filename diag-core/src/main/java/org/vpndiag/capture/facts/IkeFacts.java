package org.vpndiag.capture.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.ClientSide;
import org.vpndiag.capture.IkeExchange;
import org.vpndiag.capture.IkeFragment;
import org.vpndiag.capture.IkeMessage;
import org.vpndiag.capture.IkeSession;
import org.vpndiag.capture.facts.FactList.Values;
import org.vpndiag.report.Words;

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

  private final FactList facts;
  private final IkeSession session;
  private final String initiator;
  private final IkeAnswers answers;

  private IkeFacts(FactList facts, IkeSession session, IkeAnswers answers) {
    this.facts = facts;
    this.session = session;
    this.initiator = answers.initiator();
    this.answers = answers;
  }

  /**
   * Adds them, where it is known who the initiator is.
   *
   * @param end when the capture ends; null where it has no packets
   */
  static void add(FactList facts, ClientSide client, IkeSession session, @Nullable Instant end) {
    String initiator = initiator(session, client);
    if (initiator != null) {
      IkeFacts each = new IkeFacts(facts, session, new IkeAnswers(session, initiator, end));
      session.exchanges().forEach(each::exchange);
      new Phase1Facts(facts, session, initiator).add();
    }
  }

  /** Where the capture began too late to show it, the end that dials L2TP. */
  private static @Nullable String initiator(IkeSession session, ClientSide client) {
    return session.initiator() != null
        ? session.initiator()
        : session
            .keptMessages()
            .flatMap(message -> Stream.of(message.source(), message.destination()))
            .filter(client::is)
            .findFirst()
            .orElse(null);
  }

  private String name(IkeExchange exchange) {
    return session.isFirstVersion()
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
    transaction(exchange);
    unanswered(exchange);
    cut(exchange);
    refused(exchange);
  }

  /** The server asks for a name and a password before Quick Mode, or gives an address. */
  private void transaction(IkeExchange exchange) {
    IkeMessage first = exchange.messages().isEmpty() ? null : exchange.messages().get(0);
    if (exchange.name().equals("TRANSACTION") && first != null && !isSent(first)) {
      facts.add(
          CaptureFactTypes.XAUTH_WANTED,
          first.first(),
          first.label(),
          Values.of("exchange", exchange.name()));
    }
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
                    new Words(
                        m.label().en() + " instead of Quick Mode 2",
                        "Quick Mode 2 の代わりに " + m.label().ja()),
                    Values.of("reason", "refused")));
  }

  private void message(IkeExchange exchange, IkeMessage message) {
    boolean sent = isSent(message);
    if (sent && message.number() == 1 && exchange.opensSession()) {
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
            .and("notify", message.notifies().isEmpty() ? null : message.notifies().get(0)));
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
    if (sent && message.sent() > 1 && !answers.mayStillCome(message)) {
      facts.add(
          CaptureFactTypes.RETRANSMIT,
          message.last(),
          new Words(
              message.label().en() + ", sent " + message.sent() + " times",
              message.label().ja() + "、" + message.sent() + " 回送信"),
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
    boolean authDone = exchange.name().equals("IKE_AUTH") && !sent && !message.isPiece();
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

  private String mode(IkeExchange exchange) {
    return switch (exchange.name()) {
      case "IDENTITY_PROTECTION" -> "main";
      case "AGGRESSIVE" -> "aggressive";
      default -> "ikev2";
    };
  }

  private boolean isResponse(IkeExchange exchange, IkeMessage message) {
    if (!session.isFirstVersion()) {
      return message.response();
    }
    return !exchange.messages().isEmpty()
        && !exchange.name().equals("INFORMATIONAL")
        && !message.source().equals(exchange.messages().get(0).source());
  }

  /** The last message of an exchange, when it waits for an answer that does not come. */
  private void unanswered(IkeExchange exchange) {
    List<IkeMessage> messages =
        exchange.messages().stream().filter(m -> isSent(m) || !m.isPiece()).toList();
    IkeMessage last = messages.isEmpty() ? null : messages.get(messages.size() - 1);
    Instant end = answers.end();
    if (last == null
        || end == null
        || !isSent(last)
        || !answers.isAwaited(exchange, last)
        || answers.isThere(last)
        || answers.mayStillCome(last)) {
      return;
    }
    facts.add(
        CaptureFactTypes.UNANSWERED,
        last.last(),
        new Words(
            last.label().en() + ", sent " + last.sent() + " times, no answer",
            last.label().ja() + "、" + last.sent() + " 回送信、応答なし"),
        Values.of("exchange", name(exchange))
            .and("peer", last.destination())
            .and("message", last.number() == 0 ? null : last.number())
            .and("sent", last.sent())
            .and("sourcePort", last.sourcePort())
            .and("destinationPort", last.destinationPort())
            .and("bytes", last.bytes())
            .and("silentSeconds", Duration.between(last.last().time(), end).toSeconds()));
  }

  /** Messages whose pieces did not all come, though there was time. */
  private void cut(IkeExchange exchange) {
    if (session.omitted() > 0) {
      return; // what is not kept may have come
    }
    Map<List<Object>, List<IkeMessage>> cuts = new LinkedHashMap<>();
    for (IkeMessage message : exchange.messages()) {
      IkeFragment piece = message.fragment();
      if (piece != null) {
        List<Object> whole = List.of(message.source(), piece.id());
        cuts.computeIfAbsent(whole, w -> new ArrayList<>()).add(message);
      }
    }
    cuts.values().stream()
        .filter(pieces -> pieces.stream().allMatch(IkeMessage::isPiece))
        .filter(pieces -> !answers.isAtEnd(pieces.get(0)))
        .forEach(pieces -> missing(exchange, pieces));
  }

  private void missing(IkeExchange exchange, List<IkeMessage> pieces) {
    IkeMessage last = pieces.get(pieces.size() - 1);
    int total =
        pieces.stream()
            .mapToInt(m -> m.fragment() == null ? 0 : m.fragment().total())
            .max()
            .orElse(0);
    int came = pieces.size();
    facts.add(
        CaptureFactTypes.FRAGMENTS_MISSING,
        last.last(),
        total == 0
            ? new Words(
                came + " fragments of a message, and not the last one",
                "メッセージのフラグメント " + came + " 個（最後のものがない）")
            : new Words(
                came + " of the " + total + " fragments of a message",
                "メッセージのフラグメント " + total + " 個のうち " + came + " 個"),
        Values.of("exchange", name(exchange))
            .and("direction", isSent(last) ? "out" : "in")
            .and("came", came)
            .and("total", total == 0 ? null : total));
  }
}
