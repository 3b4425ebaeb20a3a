package org.vpndiag.rule;

/**
 * A place in a rule file.
 *
 * @param file the file's name, relative to the rules' folder
 * @param line from 1
 */
public record Position(String file, int line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
