package org.vpndiag.capture.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.ClientSide;
import org.vpndiag.capture.EspFlow;
import org.vpndiag.capture.IcmpError;
import org.vpndiag.capture.IkeSession;
import org.vpndiag.capture.L2tpTunnel;
import org.vpndiag.capture.PppLink;
import org.vpndiag.capture.Seen;
import org.vpndiag.capture.TrafficFlow;
import org.vpndiag.capture.facts.FactList.Values;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Share;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactType;
import org.vpndiag.report.Words;

/** Turns what a capture shows into facts. */
public final class CaptureFacts {
  /** What lives is heard within that: L2TP's HELLO comes every minute (RFC 2661 section 6.5). */
  public static final Duration ALIVE = Duration.ofSeconds(90);

  /** Of each kind the last ones decide; those of a busy server's day would only drown them. */
  private static final int MAX_SESSIONS = 50;

  private static final int MAX_ESP_FLOWS = 200;
  private static final int MAX_FLOWS = 500;
  private static final int MAX_NAMED = 10;
  private static final int MIN_COPIES = 3;
  private static final int FULL_SEGMENT = 1_000;

  /** What the absence of an answer inside ESP tells. */
  private static final Set<FactType> SILENCES_INSIDE =
      Set.of(
          CaptureFactTypes.L2TP_UNANSWERED,
          CaptureFactTypes.LCP_TIMEOUT,
          CaptureFactTypes.LCP_ECHO_TIMEOUT,
          CaptureFactTypes.AUTH_TIMEOUT,
          CaptureFactTypes.IPCP_TIMEOUT,
          CaptureFactTypes.PPP_MUTE,
          CaptureFactTypes.PPP_ABSENT);

  private CaptureFacts() {}

  /** Every type of fact that a capture can tell. */
  public static List<FactType> types() {
    return CaptureFactTypes.ALL;
  }

  /**
   * A capture's facts in the order of their packets, and what their absence would mean; those of
   * each client by themselves where there are several.
   */
  public static Reading reading(Capture capture) {
    List<Share> shares = shares(capture);
    return shares.size() == 1
        ? shares.get(0).reading().get()
        : Reading.of(shares, capture.packets());
  }

  /** What a capture tells of each of its clients, or of none. */
  public static List<Share> shares(Capture capture) {
    List<IkeSession> knocks = Knocks.of(capture);
    return Clients.of(capture).stream()
        .map(one -> new Share(capture.file(), one.name(), marks(one), () -> one(one, knocks)))
        .toList();
  }

  /** The initiators' SPIs, which are chosen at random. */
  private static Set<String> marks(OneClient one) {
    return one.name().isEmpty()
        ? Set.of()
        : one.capture().ike().sessions().stream()
            .map(IkeSession::initiatorSpi)
            .collect(Collectors.toSet());
  }

  /**
   * That a capture tells of an earlier attempt than another and is left aside; empty where it shows
   * nothing.
   */
  public static Optional<Fact> leftBehind(String file, Reading reading, String newer) {
    return reading.facts().stream()
        .filter(fact -> fact.type().equals(CaptureFactTypes.CAPTURE))
        .findFirst()
        .map(
            whole ->
                Fact.state(
                    CaptureFactTypes.LEFT_BEHIND,
                    Map.<String, Object>of("file", file, "newer", newer),
                    whole.evidence()));
  }

  /**
   * What a capture tells of each attempt of one of its clients, oldest first; none where it shows
   * no more than one.
   *
   * @param names what the client is called
   */
  public static List<AttemptReading> attempts(Capture capture, Set<String> names) {
    return Clients.of(capture).stream()
        .filter(one -> names.contains(one.name()))
        .flatMap(one -> attempts(one, capture))
        .toList();
  }

  private static Stream<AttemptReading> attempts(OneClient one, Capture whole) {
    ClientSide client = ClientSide.of(one.capture());
    List<Attempted> attempts = CaptureAttempts.of(one.capture(), client);
    if (attempts.size() < 2) {
      return Stream.empty();
    }
    List<IkeSession> knocks = Knocks.of(whole);
    Attempted deciding = CaptureAttempts.deciding(attempts);
    return attempts.stream()
        .map(
            attempt ->
                attempt.told(
                    one(one, attempt.capture(), attempts.size(), client, knocks),
                    attempt.equals(deciding)));
  }

  private static Reading one(OneClient one, List<IkeSession> knocks) {
    ClientSide client = ClientSide.of(one.capture());
    List<Attempted> attempts = CaptureAttempts.of(one.capture(), client);
    Attempted deciding = CaptureAttempts.deciding(attempts);
    return deciding == null
        ? one(one, one.capture(), 1, client, knocks)
        : one(one, deciding.capture(), attempts.size(), client, knocks);
  }

  /** What some of a client's part of a capture tells. */
  private static Reading one(
      OneClient one, Capture capture, int attempts, ClientSide client, List<IkeSession> knocks) {
    FactList facts = new FactList(capture.file());
    boolean fromStart = fromStart(capture);
    boolean oneDirection = OneDirection.isAllOf(one.capture());
    boolean hidesAnswers = oneDirection || OneDirection.isOf(capture);
    whole(facts, capture, attempts, fromStart, oneDirection);
    for (IkeSession session : latest(capture.ike().sessions(), MAX_SESSIONS)) {
      IkeFacts.add(facts, client, session, capture.lastTime());
    }
    EspFacts esp = new EspFacts(facts, client, capture.lastTime());
    List<EspFlow> flows = capture.esp().flows();
    esp.add("ESP", latest(flows, MAX_ESP_FLOWS), flows);
    List<EspFlow> ah = capture.ah().flows();
    esp.add("AH", latest(ah, MAX_ESP_FLOWS), ah);
    List<L2tpTunnel> tunnels = latest(capture.l2tp().tunnels(), MAX_SESSIONS);
    L2tpFacts l2tp = new L2tpFacts(facts, client, capture.l2tp());
    l2tp.add(tunnels, flows);
    List<PppLink> links =
        capture.ppp().links().stream().filter(link -> link.carrier().isTunnel()).toList();
    if (links.isEmpty() && capture.flows().isEmpty()) {
      l2tp.withoutPpp(tunnels, capture.lastTime());
    }
    for (PppLink link : latest(links, MAX_SESSIONS)) {
      new PppFacts(facts, client, link, capture.lastTime()).add();
    }
    IcmpError.together(capture.icmpErrors()).forEach(error -> icmp(facts, client, error));
    boolean whole = !capture.ppp().hidesSegments();
    latest(TrafficFlow.together(capture.flows()), MAX_FLOWS)
        .forEach(flow -> flow(facts, flow, whole));
    knocks(facts, knocks);
    Neighbours.add(facts, client, one);
    FragmentFacts.add(facts, client, capture);
    // A capture that was started too late, or broke off, proves no absence.
    boolean unread = capture.readError() != null || capture.ike().cut() > 0;
    boolean complete = fromStart && !hidesAnswers && !unread;
    Set<FactType> covers = complete ? CaptureFactTypes.COVERED : Set.of();
    Reading reading = new Reading(facts.sorted(), covers, capture.packets(), 0);
    if (hidesAnswers) {
      return reading.only(OneDirection::canTell);
    }
    return capture.decryption().cut() > 0 ? reading.only(CaptureFacts::isOutsideEsp) : reading;
  }

  /** What is cut cannot be decrypted: an answer may lie in it. */
  private static boolean isOutsideEsp(Fact fact) {
    return !SILENCES_INSIDE.contains(fact.type());
  }

  private static void knocks(FactList facts, List<IkeSession> knocks) {
    List<String> addresses =
        knocks.stream().map(IkeSession::initiator).filter(Objects::nonNull).distinct().toList();
    knocks.stream()
        .flatMap(IkeSession::keptMessages)
        .limit(1)
        .forEach(
            message ->
                facts.add(
                    CaptureFactTypes.KNOCKS,
                    message.first(),
                    message.label(),
                    Values.of("addresses", latest(addresses, MAX_NAMED))
                        .and("count", addresses.size())));
  }

  static <T> List<T> latest(List<T> all, int most) {
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  private static boolean fromStart(Capture capture) {
    return capture.ike().sessions().stream()
        .flatMap(IkeSession::keptMessages)
        .anyMatch(message -> message.number() == 1 && message.payloads().contains("SA"));
  }

  /** How long the capture goes on after the last message of IKE. */
  private static long quietSeconds(Capture capture, Instant end) {
    return capture.ike().sessions().stream()
        .flatMap(IkeSession::keptMessages)
        .map(message -> message.last().time())
        .max(Comparator.naturalOrder())
        .map(last -> Duration.between(last, end).toSeconds())
        .orElse(0L);
  }

  private static long otherPackets(Capture capture) {
    long ours =
        capture.ike().messages()
            + capture.ike().natKeepalives()
            + capture.esp().packets()
            + capture.ah().packets()
            + capture.l2tp().control()
            + capture.l2tp().data();
    return Math.max(0, capture.packets() - ours);
  }

  /** Whether copies are no exception: one in two packets is one, or of one direction only. */
  private static boolean isDoubled(Capture capture) {
    long ours = capture.packets() - otherPackets(capture);
    return capture.copies() >= MIN_COPIES && capture.copies() * 4 >= ours;
  }

  private static void icmp(FactList facts, ClientSide client, IcmpError error) {
    facts.add(
        CaptureFactTypes.ICMP_ERROR,
        error.first(),
        new Words(
            "ICMP %s from %s about %s to %s, %d times"
                .formatted(
                    error.meaning(),
                    error.reporter(),
                    error.about(),
                    error.destination(),
                    error.count()),
            "ICMP %s: %s から、%s 宛ての %s について %d 回"
                .formatted(
                    error.meaning(),
                    error.reporter(),
                    error.destination(),
                    error.about(),
                    error.count())),
        Values.of("about", error.about())
            .and("reason", error.meaning())
            .and("type", error.type())
            .and("code", error.code())
            .and("count", error.count())
            .and("mtu", error.mtu() == 0 ? null : error.mtu())
            .and("port", error.destinationPort() == 0 ? null : error.destinationPort())
            .and("reporter", error.reporter())
            .and("direction", client.is(error.source()) ? "out" : "in")
            .and("own", error.reporter().equals(error.source()))
            .and("fromPeer", error.reporter().equals(error.destination()))
            .and("destination", error.destination()));
  }

  private static void flow(FactList facts, TrafficFlow flow, boolean whole) {
    facts.add(
        CaptureFactTypes.FLOW,
        flow.last(),
        new Words("%s %s:%d → %s:%d, %d packets out, %d back", "%s %s:%d → %s:%d、送信 %d、受信 %d パケット")
            .map(
                text ->
                    text.formatted(
                        flow.protocol(),
                        flow.client(),
                        flow.clientPort(),
                        flow.server(),
                        flow.serverPort(),
                        flow.forward().packets(),
                        flow.backward().packets())),
        Values.of("protocol", flow.protocol())
            .and("client", flow.client())
            .and("clientPort", flow.clientPort())
            .and("server", flow.server())
            .and("serverPort", flow.serverPort())
            .and("packetsOut", flow.forward().packets())
            .and("packetsIn", flow.backward().packets())
            .and("largestOut", flow.forward().largest())
            .and("largestIn", flow.backward().largest())
            .and("holesOut", flow.forward().holes())
            .and("holesIn", flow.backward().holes())
            .and("repeatsOut", flow.forward().repeats())
            .and("repeatsIn", flow.backward().repeats())
            .and("unanswered", flow.isOneWay())
            .and("synOnly", flow.synOnly())
            .and("reset", flow.reset())
            .and("shortened", isShortened(flow))
            .and("stalled", whole && isStalled(flow)));
  }

  /** Echoes of which only the shorter ones were answered. */
  private static boolean isShortened(TrafficFlow flow) {
    return flow.protocol().startsWith("icmp")
        && !flow.isOneWay()
        && flow.forward().largest() > flow.backward().largest();
  }

  /** TCP that lacks a segment, never got it, and saw no full one. */
  private static boolean isStalled(TrafficFlow flow) {
    return flow.protocol().equals("tcp")
        && flow.backward().largest() < FULL_SEGMENT
        && flow.backward().holes() > 0
        && flow.backward().repeats() == 0;
  }

  private static List<String> thisSide(Map<String, Set<String>> sides) {
    return sides.values().stream().flatMap(Set::stream).distinct().limit(MAX_NAMED).toList();
  }

  private static void whole(
      FactList facts, Capture capture, int attempts, boolean fromStart, boolean oneDirection) {
    if (capture.firstTime() == null || capture.lastTime() == null) {
      return;
    }
    Map<String, Set<String>> sides = OneSide.sides(capture);
    facts.add(
        CaptureFactTypes.CAPTURE,
        new Seen(1, capture.firstTime()),
        new Words(
            "the first of " + capture.packets() + " packets",
            "全 " + capture.packets() + " パケットの最初"),
        Values.of("packets", capture.packets())
            .and("truncatedPackets", capture.truncatedPackets())
            .and("linkTypes", capture.linkTypes())
            .and("readError", capture.readError() == null ? null : capture.readError().en())
            .and("otherPackets", otherPackets(capture))
            .and("quietSeconds", quietSeconds(capture, capture.lastTime()))
            .and("oneDirection", oneDirection)
            .and("copies", capture.copies())
            .and("doubled", isDoubled(capture))
            .and("attempts", attempts)
            .and("cutIke", capture.ike().cut())
            .and("cutErrors", capture.cutErrors())
            .and("translated", capture.ike().sessions().stream().anyMatch(IkeSession::translated))
            .and("otherSide", sides.isEmpty() ? null : List.copyOf(sides.keySet()))
            .and("thisSide", sides.isEmpty() ? null : thisSide(sides))
            .and("fromStart", fromStart));
  }
}
