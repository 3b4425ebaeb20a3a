package org.vpndiag.capture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Those who follow the protocols of one capture. */
record Followers(
    Ladder ladder,
    Copies copies,
    IkeFollower ike,
    EspFollower esp,
    EspFollower ah,
    L2tpFollower l2tp,
    PppFollower ppp,
    TrafficFollower flows,
    IcmpFollower icmp) {

  static Followers create(Ladder.Watcher watcher) {
    Ladder ladder = new Ladder(watcher);
    Openings openings = new Openings();
    EspFollower esp = new EspFollower("ESP");
    return new Followers(
        ladder,
        new Copies(),
        new IkeFollower(ladder, openings),
        esp,
        new EspFollower("AH"),
        new L2tpFollower(ladder, esp, openings),
        new PppFollower(ladder, openings),
        new TrafficFollower(openings),
        new IcmpFollower(ladder, openings));
  }

  /** How many packets the capture has twice. */
  long copied() {
    return copies.count() + ladder.copies() + esp.copies() + ah.copies();
  }

  /** The limits that were reached. */
  List<Limit> reached() {
    return Stream.of(
            Stream.of(
                    ladder.reached(), esp.reached(), ah.reached(), flows.reached(), icmp.reached())
                .flatMap(Optional::stream),
            ike.reached(),
            l2tp.reached(),
            ppp.reached())
        .flatMap(s -> s)
        .toList();
  }
}
