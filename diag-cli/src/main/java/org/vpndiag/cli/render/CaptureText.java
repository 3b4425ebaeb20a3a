package org.vpndiag.cli.render;

import java.util.List;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.Conversation;
import org.vpndiag.capture.EspFlow;
import org.vpndiag.capture.LadderDiagram;
import org.vpndiag.capture.Limit;
import org.vpndiag.capture.TrafficFlow;

/** What captures show, for a terminal: the exchanges as ladders, then the flows. */
public final class CaptureText {
  private static final int MAX_CONVERSATIONS = 5;
  private static final int MAX_FLOWS = 12;

  private final StringBuilder out = new StringBuilder();
  private final Style style;

  private CaptureText(Style style) {
    this.style = style;
  }

  /** The captures' text; empty when only the essential is asked for. */
  public static String render(List<Capture> captures, Style style) {
    CaptureText text = new CaptureText(style);
    if (!style.quiet()) {
      captures.forEach(text::capture);
    }
    return text.out.toString();
  }

  private void capture(Capture capture) {
    line("");
    line(
        "%s: %d packets, %s"
            .formatted(capture.file(), capture.packets(), String.join(", ", capture.linkTypes())));
    if (capture.readError() != null) {
      line("  " + style.yellow(capture.readError()));
    }
    if (capture.truncatedPackets() > 0) {
      line("  %d packets were cut by the snap length".formatted(capture.truncatedPackets()));
    }
    capture.decryption().problems().forEach(problem -> line("  " + style.yellow(problem)));
    int most = style.verbose() ? Integer.MAX_VALUE : MAX_CONVERSATIONS;
    capture.conversations().stream().limit(most).forEach(this::conversation);
    if (capture.conversations().size() > most) {
      line("  %d more conversations: -v".formatted(capture.conversations().size() - most));
    }
    esp(capture);
    flows(capture);
    capture.limits().forEach(this::limit);
  }

  private void conversation(Conversation conversation) {
    line("");
    LadderDiagram.lines(conversation).forEach(l -> line(l.contains("✗") ? style.red(l) : l));
    line("  Wireshark: " + conversation.displayFilter());
  }

  private void esp(Capture capture) {
    if (!capture.esp().flows().isEmpty()) {
      line("");
    }
    for (EspFlow flow : capture.esp().flows().stream().limit(MAX_FLOWS).toList()) {
      line(
          "  ESP %s → %s SPI %s: %d packets, %d missing, %d replayed, largest %d bytes"
              .formatted(
                  flow.source(),
                  flow.destination(),
                  flow.spi(),
                  flow.packets(),
                  flow.missing(),
                  flow.replayed(),
                  flow.largest()));
    }
  }

  private void flows(Capture capture) {
    if (!capture.flows().isEmpty()) {
      line("");
    }
    for (TrafficFlow flow : capture.flows().stream().limit(MAX_FLOWS).toList()) {
      line(
          "  %s %s:%d → %s:%d: %d out (largest %d), %d back (largest %d)%s"
              .formatted(
                  flow.protocol(),
                  flow.client(),
                  flow.clientPort(),
                  flow.server(),
                  flow.serverPort(),
                  flow.forward().packets(),
                  flow.forward().largest(),
                  flow.backward().packets(),
                  flow.backward().largest(),
                  flow.synOnly() ? ", no answer to SYN" : ""));
    }
  }

  private void limit(Limit limit) {
    line(
        "  only %d %s are followed; %d packets belong to further ones"
            .formatted(limit.limit(), limit.what(), limit.beyond()));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
