package org.vpndiag.capture;

import org.vpndiag.report.Words;

/** Counts L2TP outside of ESP from one end to another. */
final class ClearL2tp implements Table.Row {
  private static final int MAX_KEPT = 100;

  private final Place first;
  private final Latest<Seen> besideEsp = new Latest<>(Words.NONE, MAX_KEPT);
  private long lastPacket;
  private long clear;
  private long data;
  private long copies;

  ClearL2tp(Place first) {
    this.first = first;
  }

  /**
   * Counts a message.
   *
   * @param ofData whether it is a data message
   * @param beside whether there was ESP between these ends before
   * @param copy whether it may be the inside of ESP
   */
  void add(Place place, boolean ofData, boolean beside, boolean copy) {
    lastPacket = place.packet();
    clear++;
    data += ofData ? 1 : 0;
    copies += copy ? 1 : 0;
    if (beside && !copy) {
      besideEsp.add(Seen.at(place));
    }
  }

  @Override
  public long lastPacket() {
    return lastPacket;
  }

  L2tpFlow finished() {
    return new L2tpFlow(
        first.source().toString(),
        first.destination().toString(),
        Seen.at(first),
        clear,
        data,
        copies,
        besideEsp.all());
  }
}
