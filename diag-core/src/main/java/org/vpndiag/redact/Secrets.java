package org.vpndiag.redact;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts the secrets out of one document, line by line. Not safe for use by several threads. */
public final class Secrets {

  /** Longer lines are replaced whole, in bytes. */
  public static final int MAX_LINE = 1 << 16;

  private static final Pattern BLOCK_BEGIN = compile(Cuts.BLOCK_BEGIN);
  private static final Pattern BLOCK_END = compile(Cuts.BLOCK_END);
  private static final List<Compiled> SCOPES =
      Cuts.scopes().stream().map(Compiled::of).collect(Collectors.toUnmodifiableList());

  private final List<CompiledCut> cuts;
  private boolean inBlock;

  private Secrets(List<CompiledCut> cuts) {
    this.cuts = cuts;
  }

  /** For the document of a path, which says what its lines mean. */
  public static Secrets of(String path) {
    return new Secrets(
        SCOPES.stream()
            .filter(s -> s.files.stream().anyMatch(f -> f.matcher(path).matches()))
            .flatMap(s -> s.cuts.stream())
            .toList());
  }

  /** A single line of the document of a path, without its secrets. */
  public static String line(String path, String line) {
    return of(path).line(line);
  }

  /** The next line, without its end. */
  public String line(String line) {
    if (inBlock) {
      inBlock = !BLOCK_END.matcher(line).find();
      return inBlock ? Cut.MARK : cut(line);
    }
    inBlock = BLOCK_BEGIN.matcher(line).find();
    return line.length() > MAX_LINE ? Cut.MARK : cut(line);
  }

  /** A whole document, a character a byte. What is no secret stays as it is, line ends too. */
  public String text(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      kept.append(line(text.substring(start, end < 0 ? text.length() : end)));
      if (end < 0) {
        break;
      }
      kept.append('\n');
      start = end + 1;
    }
    return kept.toString();
  }

  private String cut(String line) {
    String cut = line;
    for (CompiledCut c : cuts) {
      cut = c.apply(cut);
    }
    return cut;
  }

  private static Pattern compile(String pattern) {
    return Pattern.compile(pattern.replace("[]]", "\\]"), Pattern.UNIX_LINES | Pattern.DOTALL);
  }

  private record Compiled(List<Pattern> files, List<CompiledCut> cuts) {
    static Compiled of(Cuts.Scope scope) {
      return new Compiled(
          scope.files().stream().map(Compiled::glob).toList(),
          scope.cuts().stream().map(CompiledCut::of).toList());
    }

    private static Pattern glob(String files) {
      return compile(files.replace(".", "\\.").replace("*", ".*"));
    }
  }

  private record CompiledCut(List<Pattern> unless, Pattern pattern, String replacement) {
    static CompiledCut of(Cut cut) {
      return new CompiledCut(
          cut.unless().isEmpty() ? List.of() : List.of(compile(cut.unless())),
          compile(cut.pattern()),
          cut.replacement().replaceAll("\\\\([0-9])", "\\$$1"));
    }

    String apply(String line) {
      if (unless.stream().anyMatch(u -> u.matcher(line).find())) {
        return line;
      }
      Matcher matcher = pattern.matcher(line);
      return matcher.find() ? matcher.replaceAll(replacement) : line;
    }
  }
}
