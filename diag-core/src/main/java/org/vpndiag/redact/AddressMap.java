package org.vpndiag.redact;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Maps addresses so that prefixes are preserved: each bit is kept or turned as a keyed hash of the
 * bits before it says. What an address is (private, link-local, multicast, documentation) stays.
 */
final class AddressMap {
  private static final int[][] KEPT_IPV4 = {
    // first octet, bits that stay
    {0, 32}, {127, 32}, {255, 32}, {100, 10}, {169, 16}, {172, 12}, {192, 16}, {198, 15}, {203, 16}
  };
  private static final int KEPT = 8;
  private static final int KEPT_IPV6 = 16;

  private final KeyedHash hash;

  AddressMap(KeyedHash hash) {
    this.hash = hash;
  }

  /** An address with its prefix length, if any: the bits beyond it stay zero. */
  String ipv4(String address, @Nullable String length) {
    byte[] bits = bytes(address);
    if (bits.length == 0 || (bits[0] & 0xff) >= 224) {
      return address + (length == null ? "" : "/" + length);
    }
    boolean network = length != null && isZeroFrom(bits, Integer.parseInt(length));
    byte[] mapped = map(bits, keptBits(bits[0] & 0xff));
    if (network) {
      clearFrom(mapped, Integer.parseInt(length));
    }
    return text(mapped) + (length == null ? "" : "/" + length);
  }

  String ipv6(String address) {
    byte[] bits = address.equals("::") || address.equals("::1") ? new byte[0] : bytes(address);
    boolean multicast = bits.length == 16 && (bits[0] & 0xff) == 0xff;
    return bits.length != 16 || multicast ? address : text(map(bits, KEPT_IPV6));
  }

  /** None when it is no address; a name is never looked up, since letters alone are refused. */
  private static byte[] bytes(String address) {
    try {
      for (String part : address.split("\\.", -1)) {
        if (address.indexOf(':') < 0 && Integer.parseInt(part) > 255) {
          return new byte[0];
        }
      }
      return InetAddress.getByName(address.indexOf(':') < 0 ? address : "[" + address + "]")
          .getAddress();
    } catch (UnknownHostException | NumberFormatException e) {
      return new byte[0];
    }
  }

  private static int keptBits(int first) {
    return Arrays.stream(KEPT_IPV4)
        .filter(k -> k[0] == first)
        .mapToInt(k -> k[1])
        .findFirst()
        .orElse(KEPT);
  }

  private byte[] map(byte[] bits, int kept) {
    byte[] mapped = bits.clone();
    byte[] prefix = new byte[bits.length];
    for (int i = 0; i < bits.length * 8; i++) {
      int mask = 0x80 >> i % 8;
      if (i >= kept && hash.bit(prefix, i)) {
        mapped[i / 8] ^= (byte) mask;
      }
      prefix[i / 8] |= (byte) (bits[i / 8] & mask);
    }
    return mapped;
  }

  private static boolean isZeroFrom(byte[] bits, int length) {
    byte[] cleared = bits.clone();
    clearFrom(cleared, length);
    return Arrays.equals(bits, cleared);
  }

  private static void clearFrom(byte[] bits, int length) {
    for (int i = Math.max(0, length); i < bits.length * 8; i++) {
      bits[i / 8] &= (byte) ~(0x80 >> i % 8);
    }
  }

  private static String text(byte[] bits) {
    try {
      return String.valueOf(InetAddress.getByAddress(bits).getHostAddress());
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
