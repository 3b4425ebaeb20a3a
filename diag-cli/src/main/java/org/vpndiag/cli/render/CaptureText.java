package org.vpndiag.cli.render;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpndiag.attempt.Attempt;
import org.vpndiag.attempt.Attempts;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.Conversation;
import org.vpndiag.capture.EspFlow;
import org.vpndiag.capture.Limit;
import org.vpndiag.capture.SharedAddresses;
import org.vpndiag.capture.TrafficFlow;
import org.vpndiag.capture.UdpPorts;
import org.vpndiag.evidence.PacketEvidence;
import org.vpndiag.fact.Moment;
import org.vpndiag.report.Report;
import org.vpndiag.report.Verdict;
import org.vpndiag.report.Words;

/** What captures show, for a terminal: the exchanges as ladders, then the flows. */
public final class CaptureText {
  private static final int MAX_CONVERSATIONS = 5;
  private static final int MAX_STEPS = 60;
  private static final int MAX_FLOWS = 12;

  private static final Words HEAD = new Words("%s: %d packets, %s%s", "%s: %d パケット、%s%s");
  private static final Words SPAN = new Words(", from %s to %s", "、%s ～ %s");
  private static final Words CUT =
      new Words("%d packets were cut by the snap length", "%d パケットがスナップ長で切り詰められています");
  private static final Words MORE = new Words("%d more conversations: -v", "ほか %d 組の通信: -v で表示");
  private static final Words MORE_FLOWS = new Words("%d more flows: -v", "ほか %d フロー: -v で表示");
  private static final Words ESP =
      new Words(
          "ESP %s → %s SPI %s: %d packets, %d numbers not captured, %d replayed, largest %d bytes",
          "ESP %s → %s SPI %s: %d パケット、未記録の番号 %d、重複 %d、最大 %d バイト");
  private static final Words FLOW =
      new Words(
          "%s %s:%d → %s:%d: %d out (largest %d), %d back (largest %d)",
          "%s %s:%d → %s:%d: 送信 %d（最大 %d）、受信 %d（最大 %d）");
  private static final Words SYN_ONLY = new Words(", no answer to SYN", "、SYN に応答なし");
  private static final Words LIMIT =
      new Words("only %d %s are kept; %d more were seen", "保持は %d 件まで（%s）。ほかに %d 件ありました");

  private final Page page;
  private final Report report;
  private final Style style;

  /** Whose conversations come first, by what captures call it. */
  private final Set<String> client;

  private final List<Attempts> attempts;

  private CaptureText(Report report, Set<String> client, List<Attempts> attempts, Style style) {
    this.report = report;
    this.client = client;
    this.attempts = attempts;
    this.style = style;
    page = new Page(style);
  }

  /**
   * The captures' text with what the report says of them; empty when only that is wanted.
   *
   * @param client what they call the one that the report is about; empty where they do not show it
   * @param attempts its attempts, of captures that show several
   */
  public static String render(
      List<Capture> captures,
      Report report,
      Set<String> client,
      List<Attempts> attempts,
      Style style) {
    CaptureText text = new CaptureText(report, client, attempts, style);
    if (!style.quiet()) {
      captures.forEach(text::capture);
    }
    return text.page.toString();
  }

  private void capture(Capture capture) {
    page.line("");
    String types = String.join(", ", capture.linkTypes());
    page.line(page.in(HEAD).formatted(capture.file(), capture.packets(), types, span(capture)));
    Words error = capture.readError();
    if (error != null) {
      page.line("  " + style.yellow(page.in(error)));
    }
    if (capture.truncatedPackets() > 0) {
      page.line("  " + page.in(CUT).formatted(capture.truncatedPackets()));
    }
    if (report.verdict() == Verdict.HEALTHY && !style.verbose()) {
      // Where nothing is wrong, what could not be seen is told nowhere else.
      capture.decryption().problems().forEach(why -> page.line("  " + style.yellow(page.in(why))));
    }
    Set<Long> cited = cited(capture);
    int most = style.verbose() ? Integer.MAX_VALUE : MAX_CONVERSATIONS;
    capture.conversations().stream()
        .sorted(Comparator.comparing(c -> !concerns(c)))
        .limit(most)
        .forEach(c -> conversation(c, cited, concerns(c) ? decidesFrom(capture) : 0));
    if (capture.conversations().size() > most) {
      page.line("  " + page.in(MORE).formatted(capture.conversations().size() - most));
    }
    esp(capture);
    flows(capture);
    capture.limits().forEach(this::limit);
  }

  private boolean concerns(Conversation conversation) {
    return client.contains(conversation.name()) || client.contains(conversation.server());
  }

  private String span(Capture capture) {
    Instant first = capture.firstTime();
    Instant last = capture.lastTime();
    return first == null || last == null
        ? ""
        : page.in(SPAN).formatted(seconds(first), seconds(last));
  }

  private static Instant seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The packets that show the root cause. */
  private Set<Long> cited(Capture capture) {
    return report.rootCause().stream()
        .flatMap(cause -> cause.evidence().stream())
        .filter(PacketEvidence.class::isInstance)
        .map(PacketEvidence.class::cast)
        .filter(packet -> packet.source().equals(capture.file()))
        .map(PacketEvidence::packet)
        .collect(Collectors.toSet());
  }

  /** The packet where the attempt begins that decides; 0 where there is one attempt. */
  private long decidesFrom(Capture capture) {
    return attempts.stream()
        .flatMap(each -> Stream.ofNullable(each.deciding()))
        .map(Attempt::started)
        .filter(began -> began.source().equals(capture.file()))
        .mapToLong(Moment::sequence)
        .findFirst()
        .orElse(0);
  }

  private void conversation(Conversation conversation, Set<Long> cited, long from) {
    page.line("");
    int most = style.verbose() ? Integer.MAX_VALUE : MAX_STEPS;
    LadderText.lines(conversation, style, cited, from, most).forEach(page::line);
    page.line("  Wireshark: " + conversation.displayFilter());
  }

  private void esp(Capture capture) {
    if (!capture.esp().flows().isEmpty()) {
      page.line("");
    }
    for (EspFlow flow : shown(capture.esp().flows())) {
      page.line(
          "  "
              + page.in(ESP)
                  .formatted(
                      end(flow.source(), flow, UdpPorts::source),
                      end(flow.destination(), flow, UdpPorts::destination),
                      flow.spi(),
                      flow.once(),
                      flow.missing(),
                      flow.replayed(),
                      flow.largest()));
    }
    more(capture.esp().flows());
  }

  /** An end with its latest port, where the ESP is in UDP. */
  private static String end(String address, EspFlow flow, ToIntFunction<UdpPorts> port) {
    List<UdpPorts> ports = flow.ports();
    return ports.isEmpty()
        ? address
        : SharedAddresses.name(address, port.applyAsInt(ports.get(ports.size() - 1)));
  }

  private void flows(Capture capture) {
    if (!capture.flows().isEmpty()) {
      page.line("");
    }
    for (TrafficFlow flow : shown(capture.flows())) {
      page.line(
          "  "
              + page.in(FLOW)
                  .formatted(
                      flow.protocol(),
                      flow.client(),
                      flow.clientPort(),
                      flow.server(),
                      flow.serverPort(),
                      flow.forward().packets(),
                      flow.forward().largest(),
                      flow.backward().packets(),
                      flow.backward().largest())
              + (flow.synOnly() ? page.in(SYN_ONLY) : ""));
    }
    more(capture.flows());
  }

  private <T> List<T> shown(List<T> flows) {
    return style.verbose() ? flows : flows.subList(0, Math.min(MAX_FLOWS, flows.size()));
  }

  private void more(List<?> flows) {
    int left = flows.size() - shown(flows).size();
    if (left > 0) {
      page.line("  " + page.in(MORE_FLOWS).formatted(left));
    }
  }

  private void limit(Limit limit) {
    page.line(
        "  " + page.in(LIMIT).formatted(limit.limit(), page.in(limit.what()), limit.beyond()));
  }
}
