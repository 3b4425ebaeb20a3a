package org.vpndiag.cli.render;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program that a line of syslog names: {@code … charon[14]: 08[IKE] …} (RFC 3164). */
final class ProgramName {
  private static final Pattern TAG =
      Pattern.compile("\\s([A-Za-z][\\w./-]{1,40})(?:\\[\\d+])?:\\s");

  private ProgramName() {}

  static Optional<String> in(String line) {
    Matcher tag = TAG.matcher(line);
    return tag.find() ? Optional.of(tag.group(1)) : Optional.empty();
  }
}
