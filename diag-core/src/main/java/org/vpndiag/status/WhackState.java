package org.vpndiag.status;

import java.util.Optional;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Addresses;
import org.vpndiag.fact.Numbers;

/**
 * A state of pluto.
 *
 * @param number its number
 * @param owner its connection as the connection list names it: {@code "office"}, {@code "l2tp"[2]}
 * @param rest what follows: {@code :500 STATE_MAIN_I4 (ISAKMP SA established); …}
 */
record WhackState(String number, String owner, String rest) {

  /**
   * That of a line {@code #1: "office":500 …}.
   *
   * @param colon where the number ends
   * @param quote where the connection's name ends
   */
  static WhackState of(String line, int colon, int quote) {
    boolean instance = line.startsWith("[", quote + 1);
    int end = Math.max(quote, instance ? line.indexOf(']', quote) : quote) + 1;
    return new WhackState(
        line.substring(1, colon), line.substring(colon + 2, end), line.substring(end));
  }

  /** The connection's name. */
  String connection() {
    return owner.substring(1, owner.indexOf('"', 1));
  }

  /** What the state is, in pluto's words. */
  String story() {
    int end = rest.indexOf(';');
    String first = end < 0 ? rest : rest.substring(0, end);
    int blank = first.stripLeading().startsWith(":") ? first.indexOf(' ') : -1;
    String told = first.substring(blank + 1).strip();
    return Addresses.isAddress(Addresses.withoutZone(address(told)))
        ? Words.of(told).from(1)
        : told;
  }

  private static String address(String told) {
    String word = Words.of(told).get(0);
    int colon = word.lastIndexOf(':');
    return colon > 0 && word.indexOf(':') == colon ? word.substring(0, colon) : word;
  }

  /** The peer's address, which pluto prints of instances. */
  Optional<String> peer() {
    String word = address(rest.strip());
    return Addresses.isAddress(word) ? Optional.of(word) : Optional.empty();
  }

  /** The peer's UDP port. */
  Optional<String> port() {
    String first = Words.of(rest).get(0);
    int colon = first.lastIndexOf(':');
    String port = colon < 0 ? "" : Words.of(first.substring(colon + 1), "()").get(0);
    return Numbers.isDecimal(port) ? Optional.of(port) : Optional.empty();
  }

  /** In how many seconds it will send its message again. */
  Optional<String> retransmitSeconds() {
    int at = rest.indexOf("RETRANSMIT in ");
    int end = at < 0 ? -1 : rest.indexOf('s', at);
    String seconds = end < 0 ? "" : rest.substring(at + 14, end);
    return Numbers.isDecimal(seconds) ? Optional.of(seconds) : Optional.empty();
  }

  boolean isOfChild() {
    String story = story();
    return story.contains("IPsec SA")
        || story.contains("Child SA")
        || story.contains("CHILD")
        || story.contains("QUICK")
        || story.contains("Quick Mode")
        || story.contains("STATE_V2_IPSEC")
        || story.startsWith("sent QI")
        || story.startsWith("sent QR");
  }

  boolean isEstablished() {
    String story = story();
    return story.contains("established") || story.contains("STATE_V2_IPSEC");
  }

  /** IKE's version, where the words tell. */
  Optional<String> version() {
    String story = story();
    boolean v1 =
        story.contains("STATE_MAIN")
            || story.contains("STATE_AGGR")
            || story.contains("ISAKMP")
            || story.contains("Main Mode")
            || story.contains("Aggressive Mode")
            || story.contains("STATE_XAUTH")
            || story.contains("STATE_MODE_CFG")
            || story.contains("STATE_INFO");
    boolean v2 =
        story.contains("established IKE SA")
            || story.contains("STATE_PARENT")
            || story.contains("STATE_V2")
            || story.contains("IKE_SA_INIT")
            || story.contains("IKE_AUTH");
    return v1 ? Optional.of("1") : v2 ? Optional.of("2") : Optional.empty();
  }

  /** Whether this side began, where the state's name tells: MAIN_I4 or MAIN_R3. */
  Optional<Boolean> initiator() {
    for (String word : Words.of(story(), " ();,").list()) {
      String role = word.substring(word.lastIndexOf('_') + 1);
      boolean named = word.startsWith("STATE_") || role.equals(word);
      if (named && role.length() == 2 && Character.isDigit(role.charAt(1))) {
        if (role.charAt(0) == 'I' || role.charAt(0) == 'R') {
          return Optional.of(role.charAt(0) == 'I');
        }
      }
    }
    return story().endsWith("request") ? Optional.of(true) : Optional.empty();
  }

  /** The number of the IKE SA that the state hangs on. */
  Optional<String> parent() {
    for (String before : new String[] {"isakmp#", "ISAKMP SA #", "IKE SA #"}) {
      int at = rest.indexOf(before);
      if (at >= 0) {
        String number = Words.of(rest.substring(at + before.length()), "; ").get(0);
        return Numbers.isDecimal(number) ? Optional.of(number) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
