package org.vpndiag.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The host's clock; its time zone, which takes long to load, is looked up when it is asked for. */
final class HostClock extends Clock {

  @Override
  public ZoneId getZone() {
    return ZoneId.systemDefault();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.system(zone);
  }

  @Override
  public Instant instant() {
    return Instant.now();
  }
}
