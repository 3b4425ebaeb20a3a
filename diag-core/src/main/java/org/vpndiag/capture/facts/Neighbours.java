package org.vpndiag.capture.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.vpndiag.capture.ClientSide;
import org.vpndiag.capture.EspFlow;
import org.vpndiag.capture.IkeExchange;
import org.vpndiag.capture.IkeMessage;
import org.vpndiag.capture.IkeSession;
import org.vpndiag.capture.facts.FactList.Values;
import org.vpndiag.report.Words;

/** That others behind the same NAT set up SAs of their own, as a fact about each client. */
final class Neighbours {
  private Neighbours() {}

  static void add(FactList facts, ClientSide side, OneClient client) {
    if (client.neighbours().isEmpty()) {
      return;
    }
    Instant heard =
        client.capture().esp().flows().stream()
            .filter(flow -> side.is(flow.destination()))
            .map(EspFlow::last)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MAX);
    for (IkeSession session : client.neighbours()) {
      session.exchanges().stream()
          .filter(exchange -> exchange.name().equals("QUICK"))
          .map(IkeExchange::messages)
          .flatMap(messages -> messages.stream().filter(message -> message.number() == 3).limit(1))
          .forEach(message -> neighbour(facts, message, heard));
    }
  }

  private static void neighbour(FactList facts, IkeMessage message, Instant heard) {
    boolean after = heard.isAfter(message.first().time());
    long seconds = after ? Duration.between(message.first().time(), heard).toSeconds() : 0;
    String who = message.source() + ":" + message.sourcePort();
    facts.add(
        CaptureFactTypes.NEIGHBOUR,
        message.first(),
        new Words(message.label().en() + " from " + who, who + " からの " + message.label().ja()),
        Values.of("address", message.source())
            .and("port", message.sourcePort())
            .and("heardAfterSeconds", seconds));
  }
}
