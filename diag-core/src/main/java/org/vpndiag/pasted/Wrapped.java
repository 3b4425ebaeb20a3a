package org.vpndiag.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vpndiag.log.LogLines;

/** Lines of logs that a mailer or a terminal broke at its width, put together again. */
final class Wrapped {

  private static final int NARROWEST = 56;
  private static final int WIDEST = 132;
  private static final int MOST_BREAKS = 12;

  /** {@code program[pid]: } begins a line, whatever it goes on to say. */
  private static final Pattern PROGRAM = Pattern.compile("[\\w.-]{2,40}\\[\\d{1,9}\\]: ");

  private final List<PostLine> lines;
  private final LogLines log;
  private final int width;
  private final boolean hard;

  private Wrapped(List<PostLine> lines, LogLines log, int width) {
    this.lines = lines;
    this.log = log;
    this.width = width;
    this.hard = isHard();
  }

  /** The lines, those put together that were broken; each has the number of its first part. */
  static List<PostLine> joined(List<PostLine> lines, LogLines log) {
    int width = lines.stream().mapToInt(Wrapped::breakable).max().orElse(0);
    boolean narrow = width >= NARROWEST && width <= WIDEST && lines.size() > 1;
    return narrow ? new Wrapped(lines, log, width).joined() : lines;
  }

  /** A line's length, unless it is a long word where no mailer breaks it. */
  private static int breakable(PostLine line) {
    int lastBlank = line.text().stripTrailing().lastIndexOf(' ');
    return lastBlank > NARROWEST / 2 ? line.text().stripTrailing().length() : 0;
  }

  /** A terminal breaks at its last column, wherever words end: it fills most of the lines. */
  private boolean isHard() {
    int full = 0;
    int toTheEdge = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (isFull(i) && log.of(lines.get(i + 1).text()) == LogLines.Mark.NONE) {
        full++;
        toTheEdge += length(i) >= width - 1 ? 1 : 0;
      }
    }
    return full >= 2 && toTheEdge * 5 >= full * 4;
  }

  private List<PostLine> joined() {
    List<PostLine> joined = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PostLine line = lines.get(i);
      String text = line.text();
      int last = Math.min(i + MOST_BREAKS, lines.size() - 1);
      while (i < last && isFull(i) && continues(text, i)) {
        text = join(text, i);
        i++;
      }
      joined.add(new PostLine(line.number(), text));
    }
    return joined;
  }

  private int length(int i) {
    return lines.get(i).text().stripTrailing().length();
  }

  /** Whether the first word of the next line would not have fitted into this one. */
  private boolean isFull(int i) {
    String next = lines.get(i + 1).text().strip();
    int blank = next.indexOf(' ');
    int word = blank < 0 ? next.length() : blank;
    return word > 0 && length(i) + 1 + word > width;
  }

  /** What says something by itself continues only what does not, and takes no sense away. */
  private boolean continues(String text, int i) {
    String joined = join(text, i);
    LogLines.Mark next = log.of(lines.get(i + 1).text());
    boolean open = next == LogLines.Mark.NONE || log.of(text) == LogLines.Mark.NONE;
    return open
        && next != LogLines.Mark.STAMPED
        && !PROGRAM.matcher(lines.get(i + 1).text().strip()).lookingAt()
        && log.of(joined) != LogLines.Mark.NONE
        && log.keepsItsSense(text, joined);
  }

  private String join(String text, int i) {
    boolean withinWord = hard && length(i) == width;
    String next = lines.get(i + 1).text();
    return withinWord ? text + next : text.stripTrailing() + ' ' + next.strip();
  }
}
