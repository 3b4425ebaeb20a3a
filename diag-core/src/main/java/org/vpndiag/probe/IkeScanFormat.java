package org.vpndiag.probe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/**
 * What ike-scan prints, and {@code vpndiag probe --format ike-scan}: which servers answered, and
 * what they accept. Of a live host's server the doctor makes such a document by asking it.
 */
public final class IkeScanFormat implements TextFormat {
  /** What came of asking a server. */
  static final FactType PROBE =
      FactType.of("ike.probe", "what came of asking an IKE server what it accepts")
          .address("address")
          .text("outcome", "ike", "esp", "libreswanIke", "implementation")
          .flag("ikev1", "ikev2")
          .number("accepted");

  /** A proposal that the server chose. */
  static final FactType ACCEPTED =
      FactType.of("ike.probe.accepted", "a phase 1 proposal that a server accepts")
          .address("address")
          .text("proposal", "encryption", "hash", "group");

  private static final int MOST_OF_AN_OWN_LIST = 16;
  private static final Pattern LINE =
      Pattern.compile(
          "([0-9A-Fa-f:.]{3,45})\\s+(Main Mode|Aggressive Mode|Notify|IKEv2|ICMP|No |Impl).*");
  private static final Pattern SA = Pattern.compile("SA=\\((Enc=[^()]{1,300})\\)");

  @Override
  public String kind() {
    return "ike-scan";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream()
        .anyMatch(line -> line.startsWith("Starting ike-scan ") || answer(line).isPresent());
  }

  private static Optional<Matcher> answer(String line) {
    return Optional.of(LINE.matcher(line)).filter(Matcher::matches);
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(PROBE, ACCEPTED);
  }

  @Override
  public Reading read(Text text) {
    Map<String, IkeScanHost> hosts = new LinkedHashMap<>();
    Notes notes = new Notes(text);
    String[] last = {""};
    notes.each(
        (index, line) -> {
          Optional<Matcher> answer = answer(line);
          answer.ifPresent(matcher -> last[0] = matcher.group(1));
          if (last[0].isEmpty() || line.startsWith("Ending")) {
            return line.startsWith("Starting") || line.startsWith("Ending");
          }
          return line(
              notes,
              hosts.computeIfAbsent(last[0], a -> new IkeScanHost(index)),
              last[0],
              index,
              line);
        });
    hosts.forEach((address, host) -> host.tell(notes, address));
    return notes.covering(PROBE, ACCEPTED);
  }

  private static boolean line(
      Notes notes, IkeScanHost host, String address, int index, String line) {
    Matcher sa = SA.matcher(line);
    if (sa.find()) {
      proposal(sa.group(1)).ifPresent(p -> accepted(notes, host, address, index, p));
    }
    return host.line(line) || sa.reset().find() || line.startsWith("\t");
  }

  private static void accepted(
      Notes notes, IkeScanHost host, String address, int index, Phase1Proposal proposal) {
    host.accepts(proposal);
    List<Algorithm> parts = proposal.parts();
    if (parts.size() == 3) {
      Values values = Values.of().address("address", address);
      values.text("encryption", parts.get(0).strongswan()).text("hash", parts.get(1).strongswan());
      values.text("group", parts.get(2).strongswan());
      values.text("proposal", Suggestions.keywords(proposal));
      notes.state(ACCEPTED, values, index);
    }
  }

  /** {@code Enc=AES KeyLength=256 Hash=SHA1 Group=14:modp2048 Auth=PSK ...}. */
  private static Optional<Phase1Proposal> proposal(String words) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String word : words.split(" ", -1)) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        values.putIfAbsent(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    OptionalInt encryption = IkeScanText.ENCRYPTION.number(values.getOrDefault("Enc", ""));
    OptionalInt hash = IkeScanText.HASH.number(values.getOrDefault("Hash", ""));
    int group = number(values.getOrDefault("Group", "").replaceFirst(":.*", ""));
    if (encryption.isEmpty() || hash.isEmpty() || group <= 0) {
      return Optional.empty();
    }
    int bits = Math.max(0, number(values.getOrDefault("KeyLength", "0")));
    int method =
        IkeScanText.AUTHENTICATION
            .number(values.getOrDefault("Auth", ""))
            .orElse(Phase1Proposal.PSK);
    return Optional.of(
        new Phase1Proposal(encryption.getAsInt(), bits, hash.getAsInt(), group, method));
  }

  private static int number(String digits) {
    return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : -1;
  }

  /** Whether so many accepted proposals are likely a list of the server's own. */
  static boolean ownList(int accepted) {
    return accepted <= MOST_OF_AN_OWN_LIST;
  }
}
