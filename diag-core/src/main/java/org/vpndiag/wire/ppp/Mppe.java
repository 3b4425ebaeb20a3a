package org.vpndiag.wire.ppp;

import java.util.ArrayList;
import java.util.List;
import org.vpndiag.wire.Slice;

/**
 * The supported bits of Microsoft's option of CCP (RFC 2118, RFC 3078).
 *
 * @param bits the option's value
 */
public record Mppe(long bits) {

  /** The option's number. */
  public static final int OPTION = 18;

  /** Reads the option's value of at least four bytes. */
  public static Mppe read(Slice value) {
    return new Mppe(value.uint32(0));
  }

  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    add(words, 0x40, "128-bit");
    add(words, 0x80, "56-bit");
    add(words, 0x20, "40-bit");
    add(words, 0x01000000, "stateless");
    add(words, 0x01, "MPPC");
    return words.isEmpty() ? "none" : String.join(" ", words);
  }

  private void add(List<String> words, int bit, String word) {
    if ((bits & bit) != 0) {
      words.add(word);
    }
  }
}
