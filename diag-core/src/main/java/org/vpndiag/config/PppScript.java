package org.vpndiag.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Addresses;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** A script in /etc/ppp/ip-up.d or beside it: the routes that it adds. */
final class PppScript implements TextFormat {

  private static final List<String> DIRECTORIES =
      List.of("ip-up.d", "ip-down.d", "ip-pre-up.d", "ipv6-up.d", "ipv6-down.d");

  @Override
  public String kind() {
    return "ppp-script";
  }

  @Override
  public boolean recognises(Text text) {
    boolean script = !text.lines().isEmpty() && text.lines().get(0).startsWith("#!");
    return !directory(text.source()).isEmpty()
        || (script && text.lines().stream().anyMatch(PppScript::isOfPpp));
  }

  private static boolean isOfPpp(String line) {
    return line.contains("PPP_IFACE")
        || line.contains("PPP_IPPARAM")
        || line.contains("PPP_LOCAL")
        || line.contains("PPP_REMOTE")
        || !starts(line).isEmpty()
        || (line.contains("route")
            && !line.startsWith("#")
            && !destination(Words.of(line)).isEmpty());
  }

  private static String directory(String source) {
    String[] parts = source.split("/", -1);
    String parent = parts.length > 1 ? parts[parts.length - 2] : "";
    String name = parts[parts.length - 1];
    if (DIRECTORIES.contains(parent)) {
      return parent;
    }
    return parent.equals("ppp") && DIRECTORIES.contains(name + ".d") ? "ppp" : "";
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(ConfigFacts.PPP_SCRIPT);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    List<String> routes = new ArrayList<>();
    int shown = 0;
    for (int i = 0; i < text.lines().size(); i++) {
      Optional<String> route = route(text.lines().get(i));
      shown = route.isPresent() && routes.isEmpty() ? i : shown;
      route.ifPresent(routes::add);
    }
    notes.each((index, line) -> true);
    if (!text.isBlank()) {
      notes.state(ConfigFacts.PPP_SCRIPT, values(text, routes), shown);
    }
    return notes.covering();
  }

  private static Values values(Text text, List<String> routes) {
    return Values.of()
        .text("file", HostPath.of(text.source()))
        .text("directory", directory(text.source()))
        .text("interpreter", interpreter(text))
        .text("starts", starts(text))
        .flag("runPartsName", text.fileName().chars().allMatch(PppScript::isOfName))
        .flag("carriageReturns", text.carriageReturns())
        .flag("addsRoute", !routes.isEmpty())
        .words("routes", routes);
  }

  private static String starts(Text text) {
    return text.lines().stream()
        .map(PppScript::starts)
        .filter(s -> !s.isEmpty())
        .findFirst()
        .orElse("");
  }

  /**
   * What starts the scripts of a directory: run-parts, or the pattern of a loop over their names.
   */
  private static String starts(String line) {
    if (line.stripLeading().startsWith("#")) {
      return "";
    }
    for (String word : Words.of(line, " \t;\"'").list()) {
      if (word.startsWith("/etc/ppp/ip-up.d") && line.contains("run-parts")) {
        return "run-parts";
      }
      // The directory alone is only asked for.
      if (word.startsWith("/etc/ppp/ip-up.d/") && word.length() > "/etc/ppp/ip-up.d/".length()) {
        return word.substring(word.lastIndexOf('/') + 1);
      }
    }
    return "";
  }

  private static String interpreter(Text text) {
    String first = text.lines().get(0);
    return first.startsWith("#!") ? Words.of(first.substring(2)).get(0) : "";
  }

  /** run-parts passes over files whose names hold anything else. */
  private static boolean isOfName(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }

  private static Optional<String> route(String line) {
    String word = line.stripLeading().startsWith("#") ? "" : destination(Words.of(line));
    return word.isEmpty() ? Optional.empty() : Optional.of(Addresses.network(word).orElse(word));
  }

  /** The network of {@code ip route add NET …} or {@code route add -net NET netmask MASK …}. */
  private static String destination(Words words) {
    int route = routeAt(words);
    String verb = words.get(route + 1);
    if (route < 0 || !List.of("add", "replace", "append", "change").contains(verb)) {
      return "";
    }
    String next = words.get(route + 2);
    boolean typed = next.equals("-net") || next.equals("-host") || next.equals("to");
    String network = words.get(route + (typed ? 3 : 2));
    String mask = words.after("netmask");
    return mask.isEmpty() ? network : Netmask.network(network, mask);
  }

  private static int routeAt(Words words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String name = word.substring(word.lastIndexOf('/') + 1);
      boolean ip = i > 0 && (words.get(i - 1).endsWith("ip") || words.get(i - 1).startsWith("-"));
      if (name.equals("route") || (ip && (name.equals("r") || name.equals("ro")))) {
        return i;
      }
    }
    return -1;
  }
}
