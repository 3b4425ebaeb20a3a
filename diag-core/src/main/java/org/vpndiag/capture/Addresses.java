package org.vpndiag.capture;

import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.link.IpAddress;

/**
 * One object for each address of late: of each message that is kept, both ends are. Those that
 * share a slot take turns.
 */
final class Addresses {
  private static final int SLOTS = 1 << 10;

  private final @Nullable IpAddress[] recent = new IpAddress[SLOTS];

  /** An equal address, mostly one that was seen before. */
  IpAddress shared(IpAddress address) {
    int hash = address.hashCode();
    int slot = (hash ^ hash >>> 16) & (SLOTS - 1);
    IpAddress before = recent[slot];
    if (address.equals(before)) {
      return before;
    }
    recent[slot] = address;
    return address;
  }
}
