package org.vpndiag.log;

/** How attributes are named: camelCase letters and digits. */
final class AttributeName {

  private AttributeName() {}

  static boolean isValid(String name) {
    return !name.isEmpty()
        && Character.isLowerCase(name.charAt(0))
        && name.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
  }
}
