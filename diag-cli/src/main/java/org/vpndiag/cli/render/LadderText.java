package org.vpndiag.cli.render;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpndiag.capture.Conversation;
import org.vpndiag.capture.LadderStep;
import org.vpndiag.capture.LadderStep.Mark;
import org.vpndiag.report.Words;

/** Draws a conversation as lines of text: client on the left, server on the right. */
final class LadderText {
  private static final int ARROW = 50;
  private static final int MARGIN = 26;
  private static final Duration GAP = Duration.ofSeconds(2);
  private static final Words CLIENT = new Words("client ", "クライアント ");
  private static final Words SERVER = new Words("server ", "サーバー ");
  private static final Words OMITTED = new Words("(%d steps are left out)", "（%d 行を省略）");
  private static final Words BEFORE =
      new Words("(%d steps before these: -v)", "（これより前の %d 行: -v で表示）");
  private static final Words SILENCE = new Words("… %.1f s …", "… %.1f 秒 …");
  private static final Words NO_ANSWER = new Words("no answer", "応答なし");

  private final Conversation conversation;
  private final Style style;
  private final Optional<LadderStep> failing;
  private final List<String> lines = new ArrayList<>();

  private LadderText(Conversation conversation, Style style, Set<Long> cited) {
    this.conversation = conversation;
    this.style = style;
    this.failing = failing(conversation.steps(), cited);
  }

  /**
   * The lines of a conversation; times count from its first packet.
   *
   * @param cited the packets that show the root cause: the step of the last one is marked
   * @param from the packet where the part of interest begins, if nothing is marked
   * @param most how many steps are shown, around the marked one or from the part of interest on
   */
  static List<String> lines(
      Conversation conversation, Style style, Set<Long> cited, long from, int most) {
    LadderText diagram = new LadderText(conversation, style, cited);
    if (!conversation.steps().isEmpty()) {
      diagram.draw(diagram.start(from, most), most);
    }
    return diagram.lines;
  }

  /** The first step that is shown: as early as can be with what matters. */
  private int start(long from, int most) {
    List<LadderStep> steps = conversation.steps();
    int marked = failing.map(steps::indexOf).orElse(-1);
    if (steps.size() <= most || (marked >= 0 && marked < most)) {
      return 0;
    }
    int matters = marked >= 0 ? marked - most / 2 : first(steps, from);
    return Math.max(0, Math.min(matters, steps.size() - most));
  }

  private static int first(List<LadderStep> steps, long from) {
    int first = 0;
    while (first < steps.size() && steps.get(first).first().packet() < from) {
      first++;
    }
    return first;
  }

  private static Optional<LadderStep> failing(List<LadderStep> steps, Set<Long> cited) {
    Optional<Long> last = cited.stream().max(Long::compare);
    return last.flatMap(packet -> message(steps, packet))
        .or(() -> last.flatMap(packet -> traffic(steps, packet)));
  }

  private static Optional<LadderStep> message(List<LadderStep> steps, long packet) {
    return steps.stream()
        .filter(s -> s.mark() != Mark.TRAFFIC)
        .filter(s -> s.first().packet() == packet || s.last().packet() == packet)
        .findFirst();
  }

  private static Optional<LadderStep> traffic(List<LadderStep> steps, long packet) {
    return steps.stream()
        .filter(s -> s.mark() == Mark.TRAFFIC)
        .filter(s -> s.first().packet() <= packet && packet <= s.last().packet())
        .findFirst();
  }

  private void draw(int first, int most) {
    List<LadderStep> steps = conversation.steps();
    int end = (int) Math.min(steps.size(), (long) first + most);
    lines.add(" ".repeat(MARGIN) + ends());
    omitted(BEFORE, first);
    Instant start = steps.get(0).first().time();
    Instant before = steps.get(first).first().time();
    for (int i = first; i < end; i++) {
      LadderStep step = steps.get(i);
      gap(before, step);
      step(start, step, isUnanswered(steps, i));
      before = step.last().time().isAfter(before) ? step.last().time() : before;
    }
    omitted(OMITTED, conversation.omitted() + steps.size() - end);
  }

  private void omitted(Words words, long steps) {
    if (steps > 0) {
      lines.add(" ".repeat(MARGIN) + in(words).formatted(steps));
    }
  }

  private String ends() {
    String client = in(CLIENT) + conversation.name();
    String server = in(SERVER) + conversation.server();
    int blanks = ARROW + 2 - Columns.width(client) - Columns.width(server);
    return client + " ".repeat(Math.max(2, blanks)) + server;
  }

  private void gap(Instant before, LadderStep step) {
    Duration silence = Duration.between(before, step.first().time());
    if (silence.compareTo(GAP) > 0) {
      String words = in(SILENCE).formatted(silence.toMillis() / 1000.0);
      lines.add(" ".repeat(MARGIN) + "|" + centred(words) + "|");
    }
  }

  private void step(Instant start, LadderStep step, boolean unanswered) {
    boolean fails = failing.filter(step::equals).isPresent();
    double seconds = Duration.between(start, step.first().time()).toMillis() / 1000.0;
    List<String> words = Columns.wrapped(words(step), ARROW - 6);
    String place = "%10.3f %-14s ".formatted(seconds, packets(step));
    String drawn = place + arrow(step, words.get(0)) + remark(step, unanswered, fails);
    lines.add(fails ? style.red(drawn) : drawn);
    words.stream()
        .skip(1)
        .map(more -> " ".repeat(MARGIN) + "|" + centred(more) + "|")
        .forEach(lines::add);
  }

  /** What lies between two sendings of a message may be anything; traffic fills its range. */
  private static String packets(LadderStep step) {
    long first = step.first().packet();
    long last = step.last().packet();
    if (first == last) {
      return "#" + first;
    }
    boolean pair = step.mark() != Mark.TRAFFIC && step.count() == 2;
    return "#" + first + (pair ? ", " : "–") + last;
  }

  private String words(LadderStep step) {
    String label = in(step.label());
    if (step.mark() != Mark.TRAFFIC) {
      return label;
    }
    boolean forth = isFromClient(step);
    long out = forth ? step.count() : step.answers();
    long in = forth ? step.answers() : step.count();
    return "%s → %d, ← %d".formatted(label, out, in);
  }

  private boolean isFromClient(LadderStep step) {
    return step.source().equals(conversation.client());
  }

  private String arrow(LadderStep step, String words) {
    boolean traffic = step.mark() == Mark.TRAFFIC;
    boolean both = traffic && step.answers() > 0;
    char line = traffic ? '=' : '-';
    String body = centred(" " + words + " ", line, ARROW - 2);
    boolean left = both || !isFromClient(step);
    boolean right = both || isFromClient(step);
    return "|" + (left ? '<' : line) + body + (right ? '>' : line) + "|";
  }

  private static String centred(String words) {
    return centred(words, ' ', ARROW);
  }

  private static String centred(String words, char fill, int columns) {
    int blank = Math.max(0, columns - Columns.width(words));
    String left = String.valueOf(fill).repeat(blank / 2);
    return left + words + String.valueOf(fill).repeat(blank - blank / 2);
  }

  private String remark(LadderStep step, boolean unanswered, boolean fails) {
    boolean message = step.mark() != Mark.TRAFFIC;
    String again = message && step.count() > 1 ? " ×" + step.count() : "";
    String silent = unanswered ? "  " + in(NO_ANSWER) : "";
    return again + (fails ? "  ✗" : "") + silent;
  }

  /** A message that was repeated, or traffic, and nothing from the other end followed. */
  private static boolean isUnanswered(List<LadderStep> steps, int at) {
    LadderStep step = steps.get(at);
    boolean followed =
        steps.subList(at + 1, steps.size()).stream()
            .anyMatch(later -> !later.source().equals(step.source()) || later.answers() > 0);
    boolean answered =
        steps.subList(0, at).stream()
            .anyMatch(s -> isFromOther(s, step) && s.last().packet() > step.last().packet());
    long enough = step.mark() == Mark.TRAFFIC ? 3 : 2;
    return step.mark() != Mark.REFUSED
        && step.answers() == 0
        && step.count() >= enough
        && !followed
        && !answered;
  }

  private static boolean isFromOther(LadderStep earlier, LadderStep step) {
    return !earlier.source().equals(step.source()) || earlier.answers() > 0;
  }

  private String in(Words words) {
    return words.in(style.language());
  }
}
