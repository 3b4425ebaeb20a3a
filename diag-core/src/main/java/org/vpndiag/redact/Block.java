package org.vpndiag.redact;

/**
 * Lines that hold secrets because of a line before them.
 *
 * @param begin the line before them, as an extended regular expression
 * @param end the last of them
 * @param inside what is cut from each
 */
public record Block(String begin, String end, Cut inside) {

  /** Its lines of a sed script. */
  public String sed() {
    return "\\~" + begin + "~,\\~" + end + "~{\n\\~" + begin + "~!{\n" + inside.sed() + "\n}\n}";
  }
}
