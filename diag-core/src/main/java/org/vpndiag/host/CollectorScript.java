package org.vpndiag.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vpndiag.redact.Cuts;

/**
 * The collector as one POSIX shell script for hosts without Java: the same commands, files and cuts
 * as the catalogue holds, in the frame of {@code collect.sh}.
 */
public final class CollectorScript {
  private static final String FRAME = "collect.sh";

  /** What stands for something that is known only when other things have been looked at. */
  private static final List<String> PLACES = List.of("{server}", "{name}", "{far}", "{peer}");

  private CollectorScript() {}

  /** The script. */
  public static String text() {
    String script = frame();
    for (Map.Entry<String, String> part : parts().entrySet()) {
      script = script.replace("#@" + part.getKey() + "\n", part.getValue());
    }
    return filled(filled(script, values()), manifest());
  }

  private static String filled(String script, Map<String, String> values) {
    String filled = script;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("@" + value.getKey() + "@", value.getValue());
    }
    return filled;
  }

  private static String frame() {
    try (InputStream in = CollectorScript.class.getResourceAsStream(FRAME)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + FRAME);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("cuts", cuts());
    parts.put("scopes", scopes());
    parts.put("commands", commands(c -> PLACES.stream().noneMatch(c::asksFor)));
    parts.put("server-commands", commands(c -> c.asksFor("{server}")));
    parts.put("name-commands", commands(c -> c.asksFor("{name}")));
    parts.put("far-commands", commands(c -> c.asksFor("{far}") && !c.sends()));
    parts.put("far-echoes", commands(c -> c.asksFor("{far}") && c.sends()));
    parts.put("peer-commands", commands(c -> c.asksFor("{peer}")));
    parts.put(
        "later-commands",
        Catalogue.later().stream().map(CollectorScript::call).collect(Collectors.joining()));
    parts.put("files", files(Catalogue.files(), ""));
    parts.put("own-logs", files(Catalogue.ownLogs(), " -f \"$tmp/cut-log\""));
    parts.put("system-logs", files(Catalogue.systemLogs(), " -f \"$tmp/cut-log\""));
    return parts;
  }

  private static Map<String, String> values() {
    return Map.of(
        "denied",
        Answers.DENIED,
        "options_file",
        Collection.OPTIONS_LINE,
        "server_line",
        Catalogue.SERVER_LINE,
        "peer_line",
        Catalogue.PEER_LINE,
        "servers",
        String.valueOf(Collection.MAX_SERVERS),
        "directories",
        String.join(" ", LinuxHost.DIRECTORIES),
        "path",
        String.join(":", LinuxHost.DIRECTORIES));
  }

  private static Map<String, String> manifest() {
    return Map.of(
        "first_line",
        Manifest.FIRST_LINE,
        "host",
        Manifest.HOST,
        "machine_id",
        HostId.FILE,
        "host_prefix",
        HostId.FOR_MANIFEST,
        "host_digits",
        String.valueOf(HostId.DIGITS),
        "columns",
        Manifest.COLUMNS.replace("\t", "\\t"));
  }

  private static String cuts() {
    StringBuilder text = new StringBuilder();
    text.append(heredoc("cut-log", "/" + keptLines() + "/!{\ns/.*//\nb\n}"));
    List<Cuts.Scope> scopes = Cuts.scopes();
    for (int i = 0; i < scopes.size(); i++) {
      text.append(heredoc("cut-" + i, scopes.get(i).sed()));
    }
    return text.toString();
  }

  private static String keptLines() {
    return String.join("|", Catalogue.KEPT_WORDS).replace("[", "\\[").replace("]", "\\]");
  }

  private static String heredoc(String name, String lines) {
    return "cat > \"$tmp/" + name + "\" << 'END'\n" + lines + "\nEND\n";
  }

  private static String scopes() {
    StringBuilder text = new StringBuilder("  esac\n");
    List<Cuts.Scope> scopes = Cuts.scopes();
    for (int i = 0; i < scopes.size(); i++) {
      text.append("  case $1 in\n    ").append(String.join(" | ", scopes.get(i).files()));
      text.append(") scripts=\"$scripts -f $tmp/cut-").append(i).append("\" ;;\n");
      text.append(i + 1 < scopes.size() ? "  esac\n" : "");
    }
    return text.toString();
  }

  private static String commands(Predicate<Command> which) {
    return Catalogue.commands().stream()
        .filter(which)
        .map(CollectorScript::call)
        .collect(Collectors.joining());
  }

  private static String call(Command command) {
    String suffix = command.asksFor("{server}") || command.asksFor("{name}") ? "\"$suffix\"" : "";
    String words =
        command.words().stream().map(CollectorScript::word).collect(Collectors.joining(" "));
    return "run %s%s %s %d %s\n"
        .formatted(command.id(), suffix, command.errors(), command.limit().toSeconds(), words);
  }

  private static String word(String word) {
    String filled =
        word.replace("{server}", "$server")
            .replace("{name}", "$server")
            .replace("{far}", "$far")
            .replace("{peer}", "$peer")
            .replace("{since}", "$since");
    if (!filled.equals(word)) {
      return "\"" + filled + "\"";
    }
    return word.matches("[A-Za-z0-9_./=,:-]+") ? word : "'" + word + "'";
  }

  private static String files(List<String> globs, String options) {
    return globs.stream().map(g -> call(g, options)).collect(Collectors.joining());
  }

  private static String call(String glob, String options) {
    int slash = glob.lastIndexOf('/');
    return glob.indexOf('*') < 0
        ? "file " + glob + options + "\n"
        : "files %s '%s'%s\n"
            .formatted(glob.substring(0, slash), glob.substring(slash + 1), options);
  }
}
