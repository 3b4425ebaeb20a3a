package org.vpndiag.config;

/** The form in which a secret is written: all that is told of it. */
record SecretForm(String name, boolean empty) {

  /** What an editor or a web page made of a plain quote: to the daemons a part of the secret. */
  private static final String CURLY = "\u201c\u201d\u201e";

  /** The form of a secret as it stands in the file. */
  static SecretForm of(String written) {
    String secret = written.strip();
    if (secret.isEmpty()) {
      return new SecretForm("empty", true);
    }
    char first = secret.charAt(0);
    if (first == '"' || first == '\'') {
      boolean closed = secret.length() > 1 && secret.indexOf(first, 1) > 0;
      return new SecretForm(closed ? "quoted" : "unclosed", secret.length() <= 2);
    }
    if (CURLY.indexOf(first) >= 0) {
      return new SecretForm("typographic", false);
    }
    if (secret.startsWith("0x")) {
      return new SecretForm("hex", false);
    }
    return new SecretForm(secret.startsWith("0s") ? "base64" : "bare", false);
  }
}
