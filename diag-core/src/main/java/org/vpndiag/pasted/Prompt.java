package org.vpndiag.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpndiag.document.Words;

/**
 * A shell's prompt in a line, and what was typed behind it.
 *
 * @param command what was typed; empty when it stands in the next line or nothing was
 * @param certain whether no other text looks like it
 */
record Prompt(String command, boolean certain) {

  private static final int LONGEST = 400;
  private static final Pattern HOST =
      Pattern.compile(
          "\\s{0,4}(?:\\([\\w.-]+\\) ?)?"
              + "(?:[\\w.-]+@[\\w.-]+(?::| )?[~/\\w.-]*|\\[[\\w.-]+@[\\w.-]+ [^\\]]{1,80}\\]) ?[#$%]"
              + "(?: (.*)|)");
  private static final Pattern BARE_HOST = Pattern.compile("[a-z][\\w.-]{0,30} [#$]");
  private static final Pattern SIGN = Pattern.compile("\\s{0,4}([#$%]) (\\S.*)");
  private static final Set<String> COMMANDS =
      Set.of(
          "ipsec",
          "strongswan",
          "swanctl",
          "ip",
          "cat",
          "less",
          "more",
          "tail",
          "head",
          "grep",
          "journalctl",
          "dmesg",
          "xl2tpd",
          "pppd",
          "service",
          "systemctl",
          "ss",
          "netstat",
          "lsmod",
          "lsof",
          "modprobe",
          "modinfo",
          "ls",
          "ps",
          "sysctl",
          "iptables",
          "iptables-save",
          "nft",
          "uname",
          "dpkg",
          "rpm",
          "apt",
          "nmcli",
          "resolvectl",
          "ping",
          "traceroute",
          "tcpdump",
          "ike-scan",
          "echo",
          "ifconfig",
          "route",
          "vi",
          "vim",
          "nano",
          "logread",
          "uci",
          "nslookup",
          "dig");
  private static final Set<String> SHOWING = Set.of("cat", "less", "more", "tail", "head");

  /** The prompt that a line begins with, if it does. */
  static Optional<Prompt> of(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher host = HOST.matcher(line);
    if (host.matches()) {
      return Optional.of(new Prompt(host.group(1) == null ? "" : host.group(1).strip(), true));
    }
    if (BARE_HOST.matcher(line).matches()) {
      return Optional.of(new Prompt("", true));
    }
    Matcher sign = SIGN.matcher(line);
    if (sign.matches()) {
      Prompt prompt = new Prompt(sign.group(2).strip(), sign.group(1).equals("$"));
      boolean superuser = prompt.command.startsWith("sudo ");
      return superuser || COMMANDS.contains(prompt.program())
          ? Optional.of(prompt)
          : Optional.empty();
    }
    return line.startsWith("sudo ") && COMMANDS.contains(program(words(line)))
        ? Optional.of(new Prompt(line.strip(), true))
        : Optional.empty();
  }

  /** The same prompt with what was typed. */
  Prompt with(String typed) {
    return new Prompt(typed.strip(), certain);
  }

  /** Whether the output is the command's own and whole, not searched or sent elsewhere. */
  boolean isPlain() {
    return !command.isEmpty() && command.chars().noneMatch(c -> "|<>;&".indexOf(c) >= 0);
  }

  /** The path of the file that is shown, or the command in the words that name its output. */
  String name() {
    List<String> words = words(command);
    if (SHOWING.contains(program(words))) {
      return words.stream().filter(w -> w.startsWith("/")).findFirst().orElse("");
    }
    List<String> named = new ArrayList<>();
    for (String word : words) {
      String base = named.isEmpty() ? word.substring(word.lastIndexOf('/') + 1) : word;
      if (base.indexOf('/') < 0) {
        named.add(base);
      }
    }
    return isPlain() ? String.join(" ", named) : "";
  }

  private String program() {
    return program(words(command));
  }

  private static String program(List<String> words) {
    String first = words.isEmpty() ? "" : words.get(0);
    return first.substring(first.lastIndexOf('/') + 1);
  }

  private static List<String> words(String command) {
    List<String> words = Words.of(command).list();
    return !words.isEmpty() && words.get(0).equals("sudo") ? words.subList(1, words.size()) : words;
  }
}
