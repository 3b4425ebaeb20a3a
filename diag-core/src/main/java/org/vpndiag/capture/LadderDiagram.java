package org.vpndiag.capture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Draws a conversation as lines of text: client on the left, server on the right. */
public final class LadderDiagram {
  private static final int ARROW = 50;
  private static final int MARGIN = 26;
  private static final Duration GAP = Duration.ofSeconds(2);

  private final Conversation conversation;
  private final List<String> lines = new ArrayList<>();

  private LadderDiagram(Conversation conversation) {
    this.conversation = conversation;
  }

  /** The lines of a conversation; times count from its first packet. */
  public static List<String> lines(Conversation conversation) {
    LadderDiagram diagram = new LadderDiagram(conversation);
    diagram.draw();
    return diagram.lines;
  }

  private void draw() {
    List<LadderStep> steps = conversation.steps();
    if (steps.isEmpty()) {
      return;
    }
    String client = "client " + conversation.client();
    String server = "server " + conversation.server();
    int blanks = Math.max(2, ARROW + 2 - client.length() - server.length());
    lines.add(" ".repeat(MARGIN) + client + " ".repeat(blanks) + server);
    Instant start = steps.get(0).first().time();
    Instant before = start;
    for (int i = 0; i < steps.size(); i++) {
      LadderStep step = steps.get(i);
      gap(before, step);
      step(start, step, isFailing(steps, i));
      before = step.last().time();
    }
    if (conversation.omitted() > 0) {
      lines.add(" ".repeat(MARGIN) + "(" + conversation.omitted() + " steps are left out)");
    }
  }

  private void gap(Instant before, LadderStep step) {
    Duration silence = Duration.between(before, step.first().time());
    if (silence.compareTo(GAP) > 0) {
      String words = "… %.1f s …".formatted(silence.toMillis() / 1000.0);
      lines.add(" ".repeat(MARGIN) + "|" + centred(words, ' ') + "|");
    }
  }

  private void step(Instant start, LadderStep step, boolean failing) {
    double seconds = Duration.between(start, step.first().time()).toMillis() / 1000.0;
    boolean many = step.first().packet() != step.last().packet();
    String packets = "#" + step.first().packet() + (many ? "–" + step.last().packet() : "");
    String place = "%10.3f %-14s ".formatted(seconds, packets);
    lines.add(place + arrow(step) + remark(step, failing));
  }

  private String arrow(LadderStep step) {
    boolean forth = step.source().equals(conversation.client());
    if (step.mark() == LadderStep.Mark.TRAFFIC) {
      long out = forth ? step.count() : step.answers();
      long in = forth ? step.answers() : step.count();
      String words = "%s → %d, ← %d".formatted(step.label(), out, in);
      return "|" + (in > 0 ? "<" : "=") + filled(words, '=') + (out > 0 ? ">" : "=") + "|";
    }
    String body = filled(step.label(), '-');
    return forth ? "|-" + body + ">|" : "|<" + body + "-|";
  }

  private static String filled(String words, char line) {
    return centred(" " + cut(words) + " ", line).substring(1, ARROW - 1);
  }

  private static String cut(String words) {
    int most = ARROW - 6;
    return words.length() <= most ? words : words.substring(0, most - 1) + "…";
  }

  private static String centred(String words, char fill) {
    int left = Math.max(0, (ARROW - words.length()) / 2);
    int right = Math.max(0, ARROW - words.length() - left);
    return String.valueOf(fill).repeat(left) + words + String.valueOf(fill).repeat(right);
  }

  private static String remark(LadderStep step, boolean failing) {
    boolean message = step.mark() != LadderStep.Mark.TRAFFIC;
    String again = message && step.count() > 1 ? " ×" + step.count() : "";
    if (!failing) {
      return again;
    }
    return again + (step.mark() == LadderStep.Mark.REFUSED ? "  ✗" : "  ✗ no answer");
  }

  /** A refusal, or a message that was repeated and that nothing from the other end followed. */
  private static boolean isFailing(List<LadderStep> steps, int at) {
    return steps.get(at).mark() == LadderStep.Mark.REFUSED || isUnanswered(steps, at);
  }

  private static boolean isUnanswered(List<LadderStep> steps, int at) {
    LadderStep step = steps.get(at);
    if (step.mark() == LadderStep.Mark.TRAFFIC) {
      return step.answers() == 0 && step.count() > 2 && at == steps.size() - 1;
    }
    boolean answered =
        steps.subList(at + 1, steps.size()).stream()
            .anyMatch(later -> !later.source().equals(step.source()) || later.answers() > 0);
    return step.count() > 1 && !answered;
  }
}
