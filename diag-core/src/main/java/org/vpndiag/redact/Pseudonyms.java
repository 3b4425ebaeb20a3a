package org.vpndiag.redact;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Replaces the addresses and names of one host's documents by others, the same one each time.
 * Networks stay networks: addresses that shared a prefix share one afterwards.
 */
public final class Pseudonyms implements UnaryOperator<String> {
  /** Where configuration, status and logs say a name; the last group is the name. */
  private static final List<Pattern> NAMES =
      List.of(
          named(
              "(left|right|lns|gateway|remote_addrs|leftid|rightid|id|search|domain)[ \t]*=[ \t]*"),
          named("(name|user|search|domain)[ \t]+"),
          named("(user|user-name|username|xauth_identity|eap_identity)[ \t]*=[ \t]*"),
          Pattern.compile(
              "^(?:[A-Z][a-z]{2} [ \\d]\\d [\\d:]{8}|\\d{4}-\\S+) (([A-Za-z0-9][\\w.-]*)) ",
              Pattern.MULTILINE),
          Pattern.compile("^Linux (([A-Za-z0-9][\\w.-]*)) \\d", Pattern.MULTILINE),
          Pattern.compile("([\\w.+-]+@([A-Za-z0-9][\\w-]*(?:\\.[\\w-]+)+))"));

  private static final Pattern IPV4 =
      Pattern.compile("(?<![\\w.])(\\d{1,3}(?:\\.\\d{1,3}){3})(?:/(\\d{1,2}))?(?![\\w]|\\.\\d)");
  private static final Pattern MAC =
      Pattern.compile("(?<![\\w:])([0-9a-f]{2}(?::[0-9a-f]{2}){2})((?::[0-9a-f]{2}){3})(?![\\w:])");
  private static final Pattern IPV6 =
      Pattern.compile(
          "(?<![\\w:.])(?=[0-9A-Fa-f:]*:[0-9A-Fa-f:]*:)([0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7})"
              + "(?![\\w:])");

  /** Words of configuration that stand where names do. */
  private static final Set<String> NO_NAMES =
      Set.of("localhost", "any", "defaultroute", "yes", "no", "none", "client", "server", "root");

  private static final int NAME_DIGITS = 8;

  private final Map<String, String> names = new LinkedHashMap<>();
  private final KeyedHash hash;
  private final AddressMap addresses;
  private final Pattern anyName;

  private Pseudonyms(Set<String> found, KeyedHash hash) {
    this.hash = hash;
    addresses = new AddressMap(hash);
    found.stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
        .forEach(n -> names.put(n, "name-" + hash.digits(n, NAME_DIGITS) + suffix(n)));
    anyName =
        Pattern.compile(
            names.isEmpty()
                ? "(?!)"
                : "(?<![\\w.-])("
                    + names.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"))
                    + ")(?![\\w-]|\\.\\w)");
  }

  /**
   * Learns the names that stand in some texts.
   *
   * @param seed makes the pseudonyms; another seed makes others
   */
  public static Pseudonyms of(List<String> texts, byte[] seed) {
    Set<String> found = new TreeSet<>();
    for (String text : texts) {
      for (Pattern pattern : NAMES) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
          learn(matcher.group(matcher.groupCount()), found);
        }
      }
    }
    return new Pseudonyms(found, new KeyedHash(seed));
  }

  private static String suffix(String name) {
    return name.contains(".") ? ".example" : "";
  }

  private static void learn(String name, Set<String> found) {
    boolean address = IPV4.matcher(name).matches() || name.contains(":");
    if (name.length() > 2 && !address && !NO_NAMES.contains(name) && !name.contains("<")) {
      found.add(name);
    }
  }

  private static Pattern named(String keyword) {
    return Pattern.compile(
        "(?:^|[\\s\"])" + keyword + "[\"@%]{0,2}([A-Za-z0-9][\\w.-]*)", Pattern.MULTILINE);
  }

  /** A text with everything replaced. */
  @Override
  public String apply(String text) {
    String named = anyName.matcher(text).replaceAll(m -> names.getOrDefault(m.group(1), ""));
    String four = IPV4.matcher(named).replaceAll(m -> addresses.ipv4(m.group(1), m.group(2)));
    String mac = MAC.matcher(four).replaceAll(m -> m.group(1) + mac(m.group(2)));
    return IPV6.matcher(mac).replaceAll(m -> addresses.ipv6(m.group(1)));
  }

  private String mac(String lower) {
    String digits = hash.digits(lower, 6);
    return ":%s:%s:%s"
        .formatted(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4));
  }
}
