package org.vpndiag.cli.render;

import org.vpndiag.report.Language;

/**
 * How text is set.
 *
 * @param width columns to fill
 * @param colour whether to use terminal colours
 * @param verbose whether to show everything
 * @param quiet whether to show only the essential
 */
public record Style(int width, boolean colour, Language language, boolean verbose, boolean quiet) {

  private static final String RESET = "\u001b[0m";

  /** The same without colours. */
  Style plain() {
    return new Style(width, false, language, verbose, quiet);
  }

  String bold(String text) {
    return painted("\u001b[1m", text);
  }

  String red(String text) {
    return painted("\u001b[1;31m", text);
  }

  String green(String text) {
    return painted("\u001b[32m", text);
  }

  String yellow(String text) {
    return painted("\u001b[33m", text);
  }

  String faint(String text) {
    return painted("\u001b[2m", text);
  }

  private String painted(String code, String text) {
    return colour ? code + text + RESET : text;
  }
}
