package org.vpndiag.pasted;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.translate.LookupTranslator;

/**
 * A line of a post, what surrounds it taken off: quotes of mails and Markdown, fences and tags of
 * code, a forum's colours, a list's dash, HTML's entities.
 *
 * @param text the line itself
 * @param quotes how many marks of quotation stood before it
 * @param fence whether it is or bears a mark that begins or ends a piece of code
 * @param pasted whether it shows that the line went through somebody's hands
 */
record Markup(String text, int quotes, boolean fence, boolean pasted) {

  private static final int LONGEST = 4_000;

  private static final int FIRST_FANCY = 0xa0;

  /** What editors and web pages make of blanks and quotation marks. */
  private static final LookupTranslator FANCY =
      new LookupTranslator(
          Map.of(
              "\u00a0", " ", "\u202f", " ", "\u200b", "", "\ufeff", "", "\u2018", "'", "\u2019",
              "'", "\u201c", "\"", "\u201d", "\""));

  /** The three points between two addresses, of which editors make one character. */
  private static final Pattern POINTS = Pattern.compile("(?<=\\S)\u2026(?=[\\w%\\[<])");

  /** {@code **…**}, {@code __…__}, {@code *…*} or {@code `…`} round a line. */
  private static final Pattern EMPHASIS =
      Pattern.compile("\\s*(\\*{1,3}|__|`)(?![\\s*`])(.*[^\\s*`])\\1\\s*");

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:pre|code|blockquote|br|p|tt|div|span)\\b[^<>]{0,80}>"
              + "|\\[/?(?:code|quote|pre)(?:=[^\\[\\]]{0,40})?\\]"
              + "|\\{(?:code|noformat)(?::[^{}]{0,40})?\\}",
          Pattern.CASE_INSENSITIVE);

  /** Tags for looks alone, of forums and HTML: {@code [COLOR=#ff0000]…[/COLOR]}. */
  private static final Pattern LOOKS =
      Pattern.compile(
          "\\[/?(?:color|font|size|b|i|u|url|highlight)(?:=[^\\[\\]]{0,80})?\\]"
              + "|</?(?:b|i|u|em|strong|font)(?: [^<>]{0,80})?>",
          Pattern.CASE_INSENSITIVE);

  /** {@code **…**} within a line. */
  private static final Pattern BOLD =
      Pattern.compile("(?<![*\\w])(\\*{2,3})(?=\\w)([^*]{0,400}[^*\\s])\\1(?![*\\w])");

  /** A list's or a difference's mark before what a program with a process id says. */
  private static final Pattern ITEM =
      Pattern.compile("\\s{0,4}[-+•]\\s{1,4}(?=\\S.{0,80}?\\[\\d{1,9}\\]: )");

  static Markup of(String raw) {
    if (raw.length() > LONGEST) {
      return new Markup(raw, 0, false, false);
    }
    String plain = typed(raw);
    boolean changed = !plain.equals(raw);
    int quotes = 0;
    int at = 0;
    while (at < plain.length() && plain.charAt(at) == '>') {
      quotes++;
      at += plain.startsWith("> ", at) ? 2 : 1;
    }
    String quoted = plain.substring(at);
    String line = withoutLooks(quoted);
    String start = line.strip();
    if (start.startsWith("```") || start.startsWith("~~~")) {
      return new Markup("", quotes, true, false);
    }
    Matcher emphasis = EMPHASIS.matcher(line);
    if (emphasis.matches()) {
      return new Markup(emphasis.group(2), quotes, false, true);
    }
    Matcher tag = TAG.matcher(line);
    return tag.find()
        ? new Markup(tag.replaceAll(""), quotes, !isBreak(tag), true)
        : new Markup(line, quotes, false, changed || line.length() < quoted.length());
  }

  private static String withoutLooks(String line) {
    String plain = line.indexOf('[') < 0 && line.indexOf('<') < 0 ? line : without(LOOKS, line, "");
    plain = plain.contains("**") ? without(BOLD, plain, "$2") : plain;
    Matcher item = ITEM.matcher(plain);
    return item.lookingAt() ? plain.substring(item.end()) : plain;
  }

  private static String without(Pattern marks, String line, String kept) {
    return marks.matcher(line).replaceAll(kept);
  }

  private static boolean isBreak(Matcher tag) {
    tag.reset();
    return tag.find() && tag.group().toLowerCase(Locale.ROOT).startsWith("<br");
  }

  /** The line as a keyboard and a program write it, not a page. */
  private static String typed(String raw) {
    String plain = raw.indexOf('&') < 0 ? raw : StringEscapeUtils.unescapeHtml4(raw);
    // An entity that stands for a line's end must not make two lines of one.
    plain = plain.replace("&#39;", "'").replace('\n', ' ').replace('\r', ' ');
    return plain.chars().allMatch(c -> c < FIRST_FANCY)
        ? plain
        : POINTS.matcher(FANCY.translate(plain)).replaceAll("...");
  }
}
