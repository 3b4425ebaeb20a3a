package org.vpndiag.log;

/** How attributes are named: camelCase letters and digits. */
final class AttributeName {

  private AttributeName() {}

  static boolean isValid(String name) {
    if (name.isEmpty() || !Character.isLowerCase(name.charAt(0))) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80 || !Character.isLetterOrDigit(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
