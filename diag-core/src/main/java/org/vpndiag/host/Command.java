package org.vpndiag.host;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of the catalogue.
 *
 * @param id names it, and its file in a bundle
 * @param subject what it tells; several commands may tell the same
 * @param access what it needs
 * @param errors what its error messages are
 * @param limit how long it may take
 * @param words the command line; {@code {server}}, {@code {name}}, {@code {far}}, {@code {peer}}
 *     and {@code {since}} stand for the VPN servers' addresses, their names, the far host, the
 *     other end of PPP and a point in time
 */
public record Command(
    String id, Subject subject, Access access, Errors errors, Duration limit, List<String> words) {

  private static final Set<String> SENDING = Set.of("ping", "getent");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+\\}");

  /** What a command tells of. */
  public enum Subject {
    IKE_STATUS,
    ADDRESSES,
    LINKS,
    ROUTES,
    NEIGHBOURS,
    KERNEL_SAS,
    KERNEL_POLICIES,
    SOCKETS,
    FIREWALL,
    MODULES,
    PROCESSES,
    SYSCTL,
    FILES,
    SERVICES,
    JOURNAL,
    NAMES,
    PACKAGES,
    SYSTEM,
    MODULE_FILES,
    NETWORK_MANAGER,
    RESOLVER,
    CLOCK,
    FAR_HOST,
    PPP_PEER
  }

  /** Who may ask. */
  public enum Access {
    ANYONE,
    /** Others than root are refused. */
    ROOT,
    /** Others than root see a part. */
    ROOT_FOR_ALL
  }

  /** What its error messages are. */
  public enum Errors {
    /** Why there is no answer. */
    REASON,
    /** The answer, when there is no other: {@code connecting to charon.ctl failed}. */
    ANSWER,
    /** Part of the answer: {@code ls: cannot access}. */
    PART
  }

  /** Keeps its own copy. */
  public Command {
    words = List.copyOf(words);
  }

  /** The command line as one would type it. */
  public String line() {
    return String.join(" ", words);
  }

  /** Its output's file in a bundle. */
  public String file() {
    return id + ".txt";
  }

  /** Whether it sends something to the network. */
  boolean sends() {
    return SENDING.contains(words.get(0));
  }

  /** What of the command line stands for a value, {@code {far}}. */
  Optional<String> placeholder() {
    return words.stream()
        .map(PLACEHOLDER::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }

  /** Whether the command line has this placeholder. */
  public boolean asksFor(String placeholder) {
    return words.stream().anyMatch(w -> w.contains(placeholder));
  }

  /** This command with a placeholder's value, as the n-th of its kind, counted from 1. */
  Command with(String placeholder, String value, int n) {
    String numbered = n == 1 ? id : id + "-" + n;
    List<String> filled = words.stream().map(w -> w.replace(placeholder, value)).toList();
    return new Command(numbered, subject, access, errors, limit, filled);
  }
}
