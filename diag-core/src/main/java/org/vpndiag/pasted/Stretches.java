package org.vpndiag.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpndiag.log.LogLines;
import org.vpndiag.log.RunTogether;

/** Cuts a post where prompts, fences and quotations begin and end. */
final class Stretches {

  private static final Pattern FILE = Pattern.compile("(?:/etc|/proc)/[\\w./-]{2,80}\\w");

  private final LogLines log = new LogLines();
  private final List<Stretch> stretches = new ArrayList<>();
  private List<PostLine> lines = new ArrayList<>();
  private Optional<Prompt> prompt = Optional.empty();
  private String named = "";
  private boolean fenced;
  private boolean awaiting;
  private boolean pasted;
  private int quotes;

  private Stretches() {}

  /** What was cut, and whether marks show that it was pasted. */
  record Cut(List<Stretch> stretches, boolean pasted) {
    Cut {
      stretches = List.copyOf(stretches);
    }
  }

  static Cut of(List<String> post) {
    Stretches cutter = new Stretches();
    for (int i = 0; i < post.size(); i++) {
      cutter.lines(i + 1, post.get(i));
    }
    cutter.finish();
    return new Cut(cutter.stretches, cutter.pasted);
  }

  /** What was typed last and printed something is copied to its end, as what was typed before. */
  private void finish() {
    end(lines.stream().anyMatch(line -> !line.isBlank()), true);
  }

  private void lines(int number, String raw) {
    List<String> parts = RunTogether.parts(raw);
    pasted |= parts.size() > 1;
    for (String part : parts) {
      GluedFence.apart(part).forEach(line -> line(number, line));
    }
  }

  private void line(int number, String raw) {
    Markup line = Markup.of(raw);
    if (line.quotes() != quotes) {
      end(false);
      quotes = line.quotes();
    }
    pasted |= line.pasted() || isQuotedLog(line);
    if (line.fence()) {
      pasted = true;
      end(true);
      fenced = !fenced;
    }
    if (awaiting) {
      awaiting = false;
      prompt = prompt.map(p -> p.with(line.text()));
      return;
    }
    Optional<Prompt> found = isComment(line.text()) ? Optional.empty() : Prompt.of(line.text());
    if (found.isPresent()) {
      pasted |= found.get().certain();
      end(true);
      prompt = found;
      awaiting = found.get().command().isEmpty();
    } else {
      lines.add(new PostLine(number, line.text()));
    }
  }

  private boolean isQuotedLog(Markup line) {
    return line.quotes() > 0 && log.of(line.text()) != LogLines.Mark.NONE;
  }

  /** Within a shell script or a configuration file a hash begins a comment. */
  private boolean isComment(String line) {
    boolean script = lines.stream().limit(2).anyMatch(l -> l.text().startsWith("#!"));
    boolean file = prompt.map(p -> p.name().startsWith("/")).orElse(!named.isEmpty());
    return line.stripLeading().startsWith("#") && (script || file);
  }

  private void end(boolean marked) {
    end(marked, false);
  }

  private void end(boolean marked, boolean last) {
    boolean begun = fenced || prompt.isPresent();
    if (!lines.isEmpty() || prompt.isPresent()) {
      List<PostLine> counted = LineNumbers.without(lines);
      List<PostLine> set = Margins.without(counted, log);
      List<PostLine> plain = Wrapped.joined(Indents.without(set, begun), log);
      pasted |= characters(set) < characters(counted) || plain.size() < set.size();
      stretches.add(new Stretch(prompt, named, plain, marked && begun, last));
    }
    named = begun ? "" : lastFile();
    lines = new ArrayList<>();
    prompt = Optional.empty();
  }

  private static int characters(List<PostLine> lines) {
    return lines.stream().mapToInt(line -> line.text().length()).sum();
  }

  /** The file that the last words before a fence speak of. */
  private String lastFile() {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (!lines.get(i).isBlank()) {
        Matcher file = FILE.matcher(lines.get(i).text());
        return file.find() ? file.group() : "";
      }
    }
    return "";
  }
}
