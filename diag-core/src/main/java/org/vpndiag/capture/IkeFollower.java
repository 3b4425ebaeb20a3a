package org.vpndiag.capture;

import java.util.stream.Stream;
import org.vpndiag.wire.Slice;

/** Follows IKE exchanges. */
final class IkeFollower {
  private final Ladder ladder;
  private long keepalives;
  private long markers;

  IkeFollower(Ladder ladder) {
    this.ladder = ladder;
  }

  void keepalive() {
    keepalives++;
  }

  void marker() {
    markers++;
  }

  void message(Place place, Slice message, boolean cut) {
    ladder.message(place, "IKE", 0, false);
  }

  long keepalives() {
    return keepalives;
  }

  long markers() {
    return markers;
  }

  Stream<Limit> reached() {
    return Stream.empty();
  }
}
