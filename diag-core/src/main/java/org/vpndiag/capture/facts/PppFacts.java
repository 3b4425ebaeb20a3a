package org.vpndiag.capture.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.ClientSide;
import org.vpndiag.capture.PppAuthentication;
import org.vpndiag.capture.PppEnd;
import org.vpndiag.capture.PppLink;
import org.vpndiag.capture.PppNegotiation;
import org.vpndiag.capture.PppSide;
import org.vpndiag.capture.facts.FactList.Values;
import org.vpndiag.fact.FactType;
import org.vpndiag.report.Words;

/** A PPP link as facts, from the client's point of view. */
final class PppFacts {
  /** As many echoes as pppd usually waits for. */
  private static final int DEAD_ECHOES = 4;

  /** A RADIUS server may take its time; a capture that ends sooner proves no silence. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private static final String IP_ADDRESS = "IP-Address ";

  /** By which a server proves that it knows the password, too (RFC 2759 section 5). */
  private static final Pattern SERVER_PROOF = Pattern.compile("^S=\\p{XDigit}{40}(?: |$)");

  private static final String BAD_SUCCESS = "badly formed Success";

  private final FactList facts;
  private final ClientSide client;
  private final PppLink link;
  private final @Nullable Instant end;

  PppFacts(FactList facts, ClientSide client, PppLink link, @Nullable Instant end) {
    this.facts = facts;
    this.client = client;
    this.link = link;
    this.end = end;
  }

  void add() {
    link.negotiations().forEach(this::negotiation);
    link.authentications().forEach(this::authentication);
    link.ends().forEach(this::end);
    new PppRefusals(facts, client, link).add();
    mute();
    if (link.unansweredEchoes() >= DEAD_ECHOES) {
      facts.add(
          CaptureFactTypes.LCP_ECHO_TIMEOUT,
          link.last(),
          new Words(
              link.unansweredEchoes() + " LCP Echo-Requests without a reply",
              "応答のない LCP Echo-Request " + link.unansweredEchoes() + " 回"),
          Values.of("count", link.unansweredEchoes()));
    }
  }

  private String by(String address) {
    return client.is(address) ? "local" : "peer";
  }

  private void negotiation(PppNegotiation negotiation) {
    boolean opened = negotiation.isOpened();
    if (negotiation.protocol().equals("lcp")) {
      negotiation.sides().forEach(side -> requested(negotiation, side));
      if (opened) {
        facts.add(
            CaptureFactTypes.LCP_OPENED,
            negotiation.last(),
            new Words("LCP is open", "LCP が開いた"),
            Values.none());
      }
    } else if (negotiation.protocol().equals("ipcp")) {
      if (opened || isDenied(negotiation)) {
        agreed(negotiation);
      }
      negotiation.sides().forEach(side -> refused(negotiation, side));
    }
  }

  /** Who is refused every address may ask for none in the end; that is no success (RFC 1332). */
  private void agreed(PppNegotiation ipcp) {
    String own = address(ipcp, true);
    if (isDenied(ipcp) || (own == null && refusals(ipcp).anyMatch(PppFacts::isAddress))) {
      facts.add(
          CaptureFactTypes.IPCP_FAILED,
          ipcp.last(),
          new Words("IPCP ends without an address for this host", "このホストのアドレスがないまま IPCP が終わった"),
          Values.of("reason", "Peer refused to agree to our IP address"));
    } else {
      facts.add(
          CaptureFactTypes.IPCP_OPENED,
          ipcp.last(),
          new Words("IPCP is open", "IPCP が開いた"),
          Values.of("localAddress", own).and("remoteAddress", address(ipcp, false)));
    }
  }

  /** Whether this host asks for an address again and again, and no request is as much as read. */
  private boolean isDenied(PppNegotiation ipcp) {
    return ipcp.sides().stream()
        .filter(side -> client.is(side.address()))
        .filter(side -> side.requests() > 1 && !side.acknowledged())
        .anyMatch(side -> side.rejected().stream().anyMatch(PppFacts::isAddress));
  }

  private Stream<String> refusals(PppNegotiation ipcp) {
    return ipcp.sides().stream()
        .filter(side -> client.is(side.address()))
        .flatMap(side -> Stream.concat(side.suggested().stream(), side.rejected().stream()));
  }

  private static boolean isAddress(String option) {
    return option.startsWith(IP_ADDRESS);
  }

  /** A link on which the server speaks LCP and this host says nothing at all. */
  private void mute() {
    List<PppSide> asking =
        link.negotiations().stream()
            .filter(negotiation -> negotiation.protocol().equals("lcp"))
            .flatMap(negotiation -> negotiation.sides().stream())
            .filter(side -> side.requests() > 0)
            .toList();
    boolean clientKnown = client.is(link.one()) || client.is(link.other());
    boolean silent = asking.stream().noneMatch(side -> client.is(side.address()));
    if (clientKnown && !asking.isEmpty() && silent) {
      facts.add(
          CaptureFactTypes.PPP_MUTE,
          link.last(),
          new Words(
              "LCP Configure-Request, and this host answers none",
              "LCP Configure-Request（このホストは一度も応答していない）"),
          Values.of("requests", asking.get(0).requests()));
    }
  }

  private void requested(PppNegotiation lcp, PppSide side) {
    side.options().stream()
        .filter(option -> option.startsWith("Authentication "))
        .filter(option -> !client.is(side.address()))
        .forEach(
            option ->
                facts.add(
                    CaptureFactTypes.AUTH_REQUESTED,
                    lcp.first(),
                    new Words(
                        "LCP Configure-Request with " + option,
                        "LCP Configure-Request（" + option + "）"),
                    Values.of("method", option.substring("Authentication ".length()))));
  }

  private @Nullable String address(PppNegotiation ipcp, boolean local) {
    Optional<String> found =
        ipcp.sides().stream()
            .filter(side -> client.is(side.address()) == local)
            .flatMap(side -> side.options().stream())
            .filter(option -> option.startsWith(IP_ADDRESS))
            .map(option -> option.substring(IP_ADDRESS.length()))
            .findFirst();
    return found.orElse(null);
  }

  private void refused(PppNegotiation ipcp, PppSide side) {
    boolean never = !side.acknowledged() && side.requests() > 0;
    List<String> nothing = List.of();
    if (never && !(side.suggested().equals(nothing) && side.rejected().equals(nothing))) {
      facts.add(
          CaptureFactTypes.IPCP_REFUSED,
          ipcp.last(),
          new Words(
              "IPCP: what " + side.address() + " wants is never accepted",
              "IPCP: " + side.address() + " の要求は一度も受け入れられていない"),
          Values.of("by", client.is(side.address()) ? "peer" : "local")
              .and("wanted", side.options())
              .and("suggested", side.suggested())
              .and("rejected", side.rejected()));
    }
  }

  private boolean justEnds(PppAuthentication proof) {
    return proof.outcome() == PppAuthentication.Outcome.UNANSWERED
        && (end == null || end.isBefore(proof.seen().time().plus(SILENCE)));
  }

  /** Whether the server accepts this host, which then leaves as one whose login failed. */
  private boolean isUnproven(PppAuthentication proof) {
    return proof.outcome() == PppAuthentication.Outcome.SUCCEEDED
        && client.is(proof.peer())
        && link.ends().stream()
            .filter(end -> end.what().equals("Terminate-Request") && client.is(end.source()))
            .anyMatch(end -> end.reason().startsWith("Failed to authenticate ourselves"));
  }

  private void authentication(PppAuthentication proof) {
    if (justEnds(proof)) {
      return;
    }
    if (isUnproven(proof)) {
      facts.add(
          CaptureFactTypes.AUTH_FAILED,
          proof.seen(),
          new Words(
              proof.method() + " Success, which this host does not accept",
              proof.method() + " Success（このホストは受け入れていない）"),
          Values.of("method", proof.method())
              .and(
                  "reason", SERVER_PROOF.matcher(proof.message()).find() ? "mutual" : BAD_SUCCESS));
      return;
    }
    FactType type =
        switch (proof.outcome()) {
          case SUCCEEDED -> CaptureFactTypes.AUTH_SUCCEEDED;
          case FAILED -> CaptureFactTypes.AUTH_FAILED;
          case UNANSWERED -> CaptureFactTypes.AUTH_TIMEOUT;
        };
    Values values = Values.of("method", proof.method());
    if (proof.outcome() == PppAuthentication.Outcome.FAILED) {
      values.and("reason", proof.message()).and("error", proof.error());
    }
    facts.add(type, proof.seen(), proof.method() + " " + proof.message(), values);
  }

  private void end(PppEnd end) {
    if (end.what().equals("Terminate-Request") && end.protocol().equals("lcp")) {
      facts.add(
          CaptureFactTypes.LCP_TERMINATED,
          end.seen(),
          "LCP Terminate-Request " + end.reason(),
          Values.of("by", by(end.source())).and("reason", end.reason()));
    } else if (end.what().equals("Protocol-Reject")) {
      facts.add(
          CaptureFactTypes.PPP_REJECTED,
          end.seen(),
          new Words(
              "LCP Protocol-Reject of " + end.protocol(),
              "LCP Protocol-Reject（" + end.protocol() + "）"),
          Values.of("protocol", end.protocol()).and("by", by(end.source())));
    }
  }
}
