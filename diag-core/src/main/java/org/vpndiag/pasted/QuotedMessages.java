package org.vpndiag.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpndiag.log.LogLines;

/**
 * Messages of daemons that an author quotes within a sentence: between quotation marks, or behind a
 * colon. Who quotes many of them lists what can happen, not what happened.
 */
final class QuotedMessages {

  private static final int MOST = 2;

  /** A few words of a sentence may happen to be a short message. */
  private static final int SHORTEST = 16;

  /** Longer lines are no sentences, and none has more places where a message may stand. */
  private static final int LONGEST_LINE = 500;

  private static final int MOST_PLACES = 4;

  /** What editors make of quotation marks is gone already. */
  private static final Pattern BETWEEN_MARKS =
      Pattern.compile("`([^`]+)`|\"(.+)\"|(?<!\\w)'(.+)'(?!\\w)|«([^»]+)»|「([^」]+)」");

  private static final Pattern BEHIND_COLON = Pattern.compile("(?:(?<=\\w): (?=\\S)|： ?)");

  private final LogLines log = new LogLines();

  /** The messages, each with the number of its line; none where there are many. */
  List<PostLine> in(List<PostLine> lines) {
    List<PostLine> quoted = new ArrayList<>();
    for (PostLine line : lines) {
      message(line.text()).ifPresent(text -> quoted.add(new PostLine(line.number(), text)));
    }
    return PostLine.texts(quoted).stream().distinct().count() > MOST ? List.of() : quoted;
  }

  private Optional<String> message(String line) {
    return line.length() > LONGEST_LINE
        ? Optional.empty()
        : Stream.concat(between(line), behind(line))
            .filter(text -> text.length() >= SHORTEST)
            .filter(text -> log.of(text) != LogLines.Mark.NONE)
            .findFirst();
  }

  private static Stream<String> between(String line) {
    return BETWEEN_MARKS
        .matcher(line)
        .results()
        .limit(MOST_PLACES)
        .flatMap(QuotedMessages::groups)
        .map(String::strip)
        .map(QuotedMessages::bare);
  }

  /** Code that shows a message in its quotation marks. */
  private static String bare(String text) {
    boolean marked = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
    return marked ? text.substring(1, text.length() - 1) : text;
  }

  private static Stream<String> groups(MatchResult found) {
    return IntStream.rangeClosed(1, found.groupCount())
        .mapToObj(found::group)
        .filter(Objects::nonNull);
  }

  private static Stream<String> behind(String line) {
    return BEHIND_COLON
        .matcher(line)
        .results()
        .limit(MOST_PLACES)
        .map(found -> line.substring(found.end()).strip());
  }
}
