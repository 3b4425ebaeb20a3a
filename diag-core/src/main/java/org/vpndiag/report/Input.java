package org.vpndiag.report;

import java.util.List;

/**
 * Something that was read, or was not.
 *
 * @param path as it was named
 * @param kind what it was recognised as; empty when it was not
 * @param records what was understood of it: lines, entries, packets
 * @param ignored what was not
 * @param note why it could not be read or what is odd about it; empty when nothing
 * @param usable whether anything could be read
 */
public record Input(
    String path, String kind, long records, long ignored, Words note, boolean usable) {

  /** Something of which nothing odd is to be said. */
  public static Input read(String path, String kind, long records, long ignored) {
    return new Input(path, kind, records, ignored, Words.NONE, true);
  }

  /** Whether something was named and none of it could be read. */
  public static boolean allUnusable(List<Input> inputs) {
    return !inputs.isEmpty() && inputs.stream().noneMatch(Input::usable);
  }

  /** Something that gave nothing. */
  public static Input unusable(String path, String kind, Words why) {
    return new Input(path, kind, 0, 0, why, false);
  }
}
