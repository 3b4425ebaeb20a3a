package org.vpndiag.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpndiag.log.LogLines;

/**
 * Messages of daemons that an author quotes within a sentence: between quotation marks, or behind a
 * colon. Who quotes many of them lists what can happen, not what happened.
 */
final class Quoted {

  private static final int MOST = 2;

  /** A few words of a sentence may happen to be a short message. */
  private static final int SHORTEST = 16;

  private static final Pattern BETWEEN_MARKS =
      Pattern.compile(
          "`([^`]+)`|\"(.+)\"|“([^”]+)”|(?<!\\w)'(.+)'(?!\\w)|‘(.+)’|«([^»]+)»|「([^」]+)」");

  private static final Pattern BEHIND_COLON = Pattern.compile("(?<=\\w): (?=\\S)|： ?");

  private final LogLines log = new LogLines();

  /** The messages, each with the number of its line; none where there are many. */
  List<PostLine> in(List<PostLine> lines) {
    List<PostLine> quoted = new ArrayList<>();
    for (PostLine line : lines) {
      candidates(line.text()).stream()
          .filter(text -> text.length() >= SHORTEST && log.of(text) != LogLines.Mark.NONE)
          .limit(1)
          .forEach(text -> quoted.add(new PostLine(line.number(), text)));
    }
    return PostLine.texts(quoted).stream().distinct().count() > MOST ? List.of() : quoted;
  }

  private static List<String> candidates(String line) {
    List<String> candidates = new ArrayList<>();
    Matcher marks = BETWEEN_MARKS.matcher(line);
    while (marks.find()) {
      for (int group = 1; group <= marks.groupCount(); group++) {
        if (marks.group(group) != null) {
          candidates.add(marks.group(group).strip());
        }
      }
    }
    Matcher colon = BEHIND_COLON.matcher(line);
    while (colon.find()) {
      candidates.add(line.substring(colon.end()).strip());
    }
    return candidates;
  }
}
