package org.vpndiag.redact;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the secrets out of one document, line by line. Bytes of zero are left out, so that UTF-16
 * reads like plain text. Not safe for use by several threads.
 */
public final class Secrets {

  /** Longer lines are replaced whole, in bytes. */
  public static final int MAX_LINE = 1 << 16;

  private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]");
  private static final List<Scope> SCOPES = Cuts.scopes().stream().map(Scope::of).toList();
  private static final List<Step> LOG = steps(Cuts.LOG);
  private static final int MAX_KNOWN = 1_000;
  private static final Map<String, List<Step>> KNOWN = new ConcurrentHashMap<>();

  private final List<OpenScope> scopes;

  private Secrets(List<OpenScope> scopes) {
    this.scopes = scopes;
  }

  /** For the document of a path, which says what its lines mean. */
  public static Secrets of(String path) {
    return new Secrets(fitting(path).stream().map(OpenScope::of).toList());
  }

  /** A single line of the document of a path, without its secrets. */
  public static String line(String path, String line) {
    if (KNOWN.size() > MAX_KNOWN) {
      KNOWN.clear();
    }
    return cut(KNOWN.computeIfAbsent(path, Secrets::steps), line);
  }

  /** A line of a log, or a part of one, without its secrets. */
  public static String logLine(String line) {
    return cut(LOG, line);
  }

  /** The next line, without its end. */
  public String line(String line) {
    if (line.length() > MAX_LINE) {
      return Cut.MARK;
    }
    String cut = line.indexOf(0) < 0 ? line : line.replace("\0", "");
    for (OpenScope scope : scopes) {
      cut = scope.next(cut);
    }
    return cut;
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

  private static List<Scope> fitting(String path) {
    return SCOPES.stream().filter(s -> s.fits(path)).toList();
  }

  private static List<Step> steps(String path) {
    return fitting(path).stream().flatMap(s -> s.steps.stream()).toList();
  }

  private static String cut(List<Step> steps, String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    String cut = line;
    for (Step step : steps) {
      cut = step.apply(cut, lower);
    }
    return cut;
  }

  private static Pattern compile(String pattern) {
    String java = pattern.replace("[]]", "\\]").replace("[[]", "\\[");
    return Pattern.compile(inEitherForm(java), Pattern.UNIX_LINES | Pattern.DOTALL);
  }

  /** What is not ASCII may come as it is, or as UTF-8 with a character a byte. */
  private static String inEitherForm(String pattern) {
    return BEYOND_ASCII
        .matcher(pattern)
        .replaceAll(
            found -> {
              String bytes =
                  new String(
                      found.group().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
              return "(?:" + found.group() + "|" + bytes + ")";
            });
  }

  private record Scope(List<Pattern> files, List<CompiledBlock> blocks, List<Step> steps) {
    static Scope of(Cuts.Scope scope) {
      return new Scope(
          scope.files().stream().map(Scope::glob).toList(),
          scope.blocks().stream().map(CompiledBlock::of).toList(),
          scope.cuts().stream().map(Step::new).toList());
    }

    /**
     * A pattern without a slash is one of names: that a folder is called like a file of secrets
     * makes none of what lies in it, unless it is such a file's folder of parts.
     */
    private static Pattern glob(String files) {
      String glob = files.replace(".", "\\.");
      return files.contains("/")
          ? compile(glob.replace("*", ".*"))
          : compile("(.*/)?" + glob.replace("*", "[^/]*") + "(\\.d/[^/]*)?");
    }

    boolean fits(String path) {
      return files.stream().anyMatch(f -> f.matcher(path).matches());
    }
  }

  /** A scope within a document. */
  private record OpenScope(List<OpenBlock> blocks, List<Step> steps) {
    static OpenScope of(Scope scope) {
      return new OpenScope(scope.blocks.stream().map(OpenBlock::new).toList(), scope.steps);
    }

    String next(String line) {
      String cut = line;
      for (OpenBlock block : blocks) {
        cut = block.next(cut);
      }
      return Secrets.cut(steps, cut);
    }
  }

  private record CompiledBlock(Pattern begin, Pattern end, Step inside) {
    static CompiledBlock of(Block block) {
      return new CompiledBlock(
          compile(block.begin()), compile(block.end()), new Step(block.inside()));
    }
  }

  /**
   * Where in a document's blocks of one kind one is, as sed counts: the end is looked for later.
   */
  private static final class OpenBlock {
    private final CompiledBlock block;
    private boolean open;

    OpenBlock(CompiledBlock block) {
      this.block = block;
    }

    String next(String line) {
      boolean begins = block.begin.matcher(line).find();
      if (!open) {
        open = begins;
        return line;
      }
      open = !block.end.matcher(line).find();
      return begins ? line : block.inside.apply(line, line.toLowerCase(Locale.ROOT));
    }
  }

  /** A cut, whose expressions are compiled when a line first has its hints. */
  private static final class Step {
    private final Cut cut;
    private final String[] hints;
    private @Nullable Expressions expressions;

    Step(Cut cut) {
      this.cut = cut;
      this.hints = cut.hints().toArray(String[]::new);
    }

    private record Expressions(@Nullable Pattern unless, Pattern pattern, String replacement) {
      static Expressions of(Cut cut) {
        return new Expressions(
            cut.unless().isEmpty() ? null : compile(cut.unless()),
            compile(cut.pattern()),
            cut.replacement().replaceAll("\\\\([0-9])", "\\$$1"));
      }

      String apply(String line) {
        if (unless != null && unless.matcher(line).find()) {
          return line;
        }
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? matcher.replaceAll(replacement) : line;
      }
    }

    String apply(String line, String lower) {
      return isPossible(lower) ? expressions().apply(line) : line;
    }

    private boolean isPossible(String lower) {
      for (String hint : hints) {
        if (lower.contains(hint)) {
          return true;
        }
      }
      return hints.length == 0;
    }

    private synchronized Expressions expressions() {
      Expressions compiled = expressions == null ? Expressions.of(cut) : expressions;
      expressions = compiled;
      return compiled;
    }
  }
}
