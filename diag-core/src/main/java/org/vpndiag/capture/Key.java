package org.vpndiag.capture;

import org.vpndiag.wire.link.IpAddress;

/**
 * By what a row is found: between whom, and up to two numbers of its protocol. It compares itself:
 * how records do is put together at run time, which takes longer than all of a capture's look-ups.
 */
record Key(IpAddress one, IpAddress other, long number, long more) {

  /** A key of numbers alone. */
  static Key of(long number, long more) {
    return new Key(IpAddress.NONE, IpAddress.NONE, number, more);
  }

  /** A key that is the same for either direction. */
  static Key between(Place place, long number, long more) {
    IpAddress a = place.source();
    IpAddress b = place.destination();
    boolean ordered = a.high() == b.high() ? a.low() <= b.low() : a.high() < b.high();
    return ordered ? new Key(a, b, number, more) : new Key(b, a, number, more);
  }

  boolean hasNumbersOf(Key key) {
    return number == key.number && more == key.more;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Key key
        && number == key.number
        && more == key.more
        && one.equals(key.one)
        && other.equals(key.other);
  }

  @Override
  public int hashCode() {
    return (31 * one.hashCode() + other.hashCode())
        ^ Long.hashCode((number * 31 + more) * 0x9e3779b97f4a7c15L);
  }
}
