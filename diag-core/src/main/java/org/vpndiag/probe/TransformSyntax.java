package org.vpndiag.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Phase 1 proposals as ike-scan's {@code --trans} writes them: {@code enc[/bits],hash,auth,group}
 * by number, or {@code (type=value,...)} with the attribute numbers of RFC 2409, whose other
 * attributes are left out: the lifetime is the prober's own.
 */
public final class TransformSyntax {
  private static final int LARGEST = 65_535;

  private TransformSyntax() {}

  /** A proposal; empty when the text is none. */
  public static Optional<Phase1Proposal> parse(String text) {
    String trimmed = text.strip();
    boolean attributes = trimmed.startsWith("(") && trimmed.endsWith(")");
    return attributes
        ? attributes(trimmed.substring(1, trimmed.length() - 1).split(",", -1))
        : positions(trimmed.split(",", -1));
  }

  /**
   * The proposals of a file's lines, each once; blank lines and what follows {@code #} are left
   * out.
   *
   * @param problems is told the number of each line that is none, from 1
   */
  public static List<Phase1Proposal> parse(List<String> lines, List<Integer> problems) {
    List<Phase1Proposal> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("#.*", "").strip();
      Optional<Phase1Proposal> parsed = parse(line);
      if (parsed.isPresent() && !all.contains(parsed.get())) {
        all.add(parsed.get());
      } else if (parsed.isEmpty() && !line.isEmpty()) {
        problems.add(i + 1);
      }
    }
    return all;
  }

  private static Optional<Phase1Proposal> positions(String[] parts) {
    if (parts.length != 4) {
      return Optional.empty();
    }
    String[] cipher = parts[0].split("/", -1);
    int bits = cipher.length == 2 ? number(cipher[1]) : 0;
    int encryption = cipher.length <= 2 ? number(cipher[0]) : -1;
    return proposal(encryption, bits, number(parts[1]), number(parts[3]), number(parts[2]));
  }

  private static Optional<Phase1Proposal> attributes(String[] parts) {
    int[] values = new int[15];
    for (String part : parts) {
      int equals = part.indexOf('=');
      int type = equals < 0 ? -1 : number(part.substring(0, equals));
      if (type < 1 || type >= values.length) {
        return Optional.empty();
      }
      values[type] = number(part.substring(equals + 1));
    }
    return proposal(values[1], values[14], values[2], values[4], values[3]);
  }

  private static Optional<Phase1Proposal> proposal(
      int encryption, int bits, int hash, int group, int authentication) {
    boolean numbers = encryption > 0 && bits >= 0 && hash > 0 && group > 0 && authentication > 0;
    return numbers
        ? Optional.of(new Phase1Proposal(encryption, bits, hash, group, authentication))
        : Optional.empty();
  }

  /** A number from 0 to 65535, decimal or hexadecimal with 0x; else -1. */
  private static int number(String digits) {
    String text = digits.strip();
    if (text.matches("0[xX][0-9a-fA-F]{1,4}")) {
      return Integer.parseInt(text.substring(2), 16);
    }
    boolean plain =
        !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int number = plain ? Integer.parseInt(text) : -1;
    return number <= LARGEST ? number : -1;
  }
}
