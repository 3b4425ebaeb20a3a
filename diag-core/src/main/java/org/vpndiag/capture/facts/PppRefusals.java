package org.vpndiag.capture.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vpndiag.capture.ClientSide;
import org.vpndiag.capture.PppEnd;
import org.vpndiag.capture.PppLink;
import org.vpndiag.capture.PppNegotiation;
import org.vpndiag.capture.PppSide;
import org.vpndiag.capture.facts.FactList.Values;
import org.vpndiag.fact.FactType;
import org.vpndiag.report.Words;

/** What the ends of a PPP link ask for and do not get, which pppd's log tells in words. */
record PppRefusals(FactList facts, ClientSide client, PppLink link) {
  /** Three are repeated within nine seconds: a server that is slow has answered one by then. */
  private static final int UNANSWERED = 4;

  private static final String AUTHENTICATION = "Authentication ";
  private static final String MAGIC_NUMBER = "Magic-Number ";

  void add() {
    for (PppNegotiation negotiation : link.negotiations()) {
      switch (negotiation.protocol()) {
        case "lcp" -> {
          unanswered(negotiation, CaptureFactTypes.LCP_TIMEOUT);
          looped(negotiation);
          declined(negotiation);
          refusedByPeer(negotiation);
        }
        case "ipcp" -> unanswered(negotiation, CaptureFactTypes.IPCP_TIMEOUT);
        default -> {}
      }
    }
    mppe();
  }

  private Stream<PppSide> sides(PppNegotiation negotiation, boolean own) {
    return negotiation.sides().stream().filter(side -> client.is(side.address()) == own);
  }

  private void unanswered(PppNegotiation negotiation, FactType type) {
    sides(negotiation, true)
        .filter(side -> side.requests() >= UNANSWERED && !side.acknowledged())
        .filter(side -> side.suggested().isEmpty() && side.rejected().isEmpty())
        .filter(side -> ends("Protocol-Reject", negotiation.protocol()).findAny().isEmpty())
        .findFirst()
        .ifPresent(
            side ->
                facts.add(
                    type,
                    negotiation.last(),
                    new Words(
                        side.requests() + " Configure-Requests, no answer",
                        "Configure-Request " + side.requests() + " 回、応答なし"),
                    Values.none()));
  }

  /** Both ends' numbers are chosen at random (RFC 1661 section 6.4). */
  private void looped(PppNegotiation lcp) {
    List<String> numbers =
        lcp.sides().stream()
            .filter(side -> side.requests() > 1)
            .flatMap(side -> option(side.options(), MAGIC_NUMBER).stream())
            .toList();
    if (numbers.size() == 2 && numbers.get(0).equals(numbers.get(1))) {
      facts.add(
          CaptureFactTypes.LCP_LOOPED,
          lcp.last(),
          new Words("both ends have the same magic number", "両端のマジックナンバーが同じ"),
          Values.none());
    }
  }

  /** How the server wants this host to log in, and this host never agreed to any of it. */
  private void declined(PppNegotiation lcp) {
    sides(lcp, false)
        .filter(side -> !side.acknowledged())
        .flatMap(
            side ->
                Stream.concat(side.suggested().stream(), side.rejected().stream())
                    .filter(option -> option.startsWith(AUTHENTICATION)))
        .map(option -> option.substring(AUTHENTICATION.length()))
        .distinct()
        .forEach(
            method ->
                facts.add(
                    CaptureFactTypes.AUTH_DECLINED,
                    lcp.last(),
                    new Words(
                        "this host refuses the server's Configure-Request: " + method,
                        "このホストがサーバーの Configure-Request を拒否: " + method),
                    Values.of("method", method)));
  }

  /** This host wants the server to log in, the server does not, and this host leaves. */
  private void refusedByPeer(PppNegotiation lcp) {
    Optional<String> refused =
        sides(lcp, true)
            .flatMap(side -> option(side.rejected(), AUTHENTICATION).stream())
            .findFirst();
    Optional<PppEnd> left = own("Terminate-Request", "lcp");
    if (refused.isPresent() && left.isPresent()) {
      facts.add(
          CaptureFactTypes.AUTH_REFUSED_BY_PEER,
          lcp.last(),
          new Words(
              "the server does not log in by " + refused.get(),
              "サーバーは " + refused.get() + " でログインしない"),
          Values.none());
    }
  }

  /** This host leaves because there is no MPPE. */
  private void mppe() {
    own("Terminate-Request", "lcp")
        .filter(end -> end.reason().contains("MPPE required"))
        .ifPresent(
            end ->
                facts.add(
                    CaptureFactTypes.MPPE_FAILED,
                    end.seen(),
                    "LCP Terminate-Request " + end.reason(),
                    Values.of("reason", end.reason())));
  }

  private Optional<PppEnd> own(String what, String protocol) {
    return ends(what, protocol).filter(end -> client.is(end.source())).findFirst();
  }

  private Stream<PppEnd> ends(String what, String protocol) {
    Predicate<PppEnd> same = end -> end.what().equals(what) && end.protocol().equals(protocol);
    return link.ends().stream().filter(same);
  }

  private static Optional<String> option(List<String> options, String name) {
    return options.stream()
        .filter(option -> option.startsWith(name))
        .map(option -> option.substring(name.length()))
        .findFirst();
  }
}
