package org.vpndiag.wire.link;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.Slice;

/** An IPv4 or IPv6 address. */
public final class IpAddress {

  /** Stands where there is no address: 0.0.0.0. */
  public static final IpAddress NONE = new IpAddress(4, 0, 0);

  private static final int GROUPS = 8;

  private final int version;
  private final long high;
  private final long low;

  /** Kept, because the ends of many messages are the same. */
  private @Nullable String text;

  /**
   * An address.
   *
   * @param version 4 or 6
   * @param high the first eight bytes of an IPv6 address; 0 for IPv4
   * @param low the last eight bytes, or the four of an IPv4 address
   */
  public IpAddress(int version, long high, long low) {
    this.version = version;
    this.high = high;
    this.low = low;
  }

  /** Reads four bytes. */
  public static IpAddress v4(Slice bytes, int at) {
    return new IpAddress(4, 0, bytes.uint32(at));
  }

  /** The address of four bytes as a number. */
  public static IpAddress v4(int bytes) {
    return new IpAddress(4, 0, Integer.toUnsignedLong(bytes));
  }

  /** Reads sixteen bytes. */
  public static IpAddress v6(Slice bytes, int at) {
    return new IpAddress(6, bytes.int64(at), bytes.int64(at + 8));
  }

  /** 4 or 6. */
  public int version() {
    return version;
  }

  /** The first eight bytes of an IPv6 address; 0 for IPv4. */
  public long high() {
    return high;
  }

  /** The last eight bytes, or the four of an IPv4 address. */
  public long low() {
    return low;
  }

  /** Whether it is the IPv4 address of these four bytes. */
  public boolean isV4(int bytes) {
    return (int) low == bytes && version == 4;
  }

  /** Its four or sixteen bytes. */
  public byte[] toByteArray() {
    return version == 4
        ? ByteBuffer.allocate(4).putInt((int) low).array()
        : ByteBuffer.allocate(16).putLong(high).putLong(low).array();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof IpAddress address && isSame(address));
  }

  private boolean isSame(IpAddress address) {
    return low == address.low && high == address.high && version == address.version;
  }

  @Override
  public int hashCode() {
    return Long.hashCode((high * 31 + low) * 0x9e3779b97f4a7c15L);
  }

  /** The usual notation; of IPv6 that of RFC 5952. */
  @Override
  public String toString() {
    String known = text;
    if (known == null) {
      known = version == 4 ? dotted(low) : colons();
      text = known;
    }
    return known;
  }

  /** Not by a format: there are as many as messages. */
  private static String dotted(long value) {
    return (value >>> 24 & 255)
        + "."
        + (value >>> 16 & 255)
        + "."
        + (value >>> 8 & 255)
        + "."
        + (value & 255);
  }

  private String colons() {
    int start = 0;
    int longest = 0;
    for (int i = 0; i < GROUPS; i++) {
      int run = zeros(i);
      if (run > longest) {
        start = i;
        longest = run;
      }
    }
    if (longest < 2) {
      return groups(0, GROUPS);
    }
    return groups(0, start) + "::" + groups(start + longest, GROUPS);
  }

  private int zeros(int from) {
    int run = 0;
    while (from + run < GROUPS && group(from + run) == 0) {
      run++;
    }
    return run;
  }

  private String groups(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i > from ? ":" : "").append(Long.toHexString(group(i)));
    }
    return text.toString();
  }

  private long group(int index) {
    long half = index < 4 ? high : low;
    return half >>> (48 - 16 * (index & 3)) & 0xffff;
  }
}
