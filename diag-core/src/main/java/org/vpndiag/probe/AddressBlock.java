package org.vpndiag.probe;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.vpndiag.fact.Addresses;

/**
 * Addresses that follow one another: a network in CIDR notation (RFC 4632, RFC 4291 section 2.3),
 * or one address.
 *
 * @param first the first of them
 * @param size how many there are
 */
public record AddressBlock(InetAddress first, long size) {
  /** The largest network that is taken: an IPv4 {@code /8}. */
  public static final long LARGEST = 1L << 24;

  /**
   * A network, without looking any name up; empty when the text is none.
   *
   * @throws IllegalArgumentException when it has more than {@link #LARGEST} addresses
   */
  public static Optional<AddressBlock> network(String text) {
    int slash = text.indexOf('/');
    Optional<String> network = slash < 0 ? Optional.empty() : Addresses.network(text);
    if (network.isEmpty()) {
      return Optional.empty();
    }
    byte[] address = bytes(text.substring(0, slash));
    int hostBits = address.length * 8 - Integer.parseInt(text.substring(slash + 1));
    if (hostBits > 24) {
      throw new IllegalArgumentException(text + " is larger than " + LARGEST + " addresses");
    }
    BigInteger first = new BigInteger(1, address).shiftRight(hostBits).shiftLeft(hostBits);
    return Optional.of(new AddressBlock(address(first, address.length), 1L << hostBits));
  }

  /** One address. */
  public static AddressBlock of(InetAddress address) {
    return new AddressBlock(address, 1);
  }

  /** The address at a place, from 0. */
  InetAddress at(long place) {
    if (place == 0) {
      return first;
    }
    byte[] bytes = first.getAddress();
    long rest = place;
    for (int i = bytes.length - 1; i >= 0 && rest > 0; i--) {
      rest += bytes[i] & 0xff;
      bytes[i] = (byte) rest;
      rest >>>= 8;
    }
    return address(bytes);
  }

  private static InetAddress address(BigInteger number, int length) {
    byte[] bytes = new byte[length];
    byte[] digits = number.toByteArray();
    int used = Math.min(digits.length, length);
    System.arraycopy(digits, digits.length - used, bytes, length - used, used);
    return address(bytes);
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException wrongLength) {
      throw new IllegalArgumentException(wrongLength);
    }
  }

  private static byte[] bytes(String numeric) {
    try {
      return InetAddress.getByName(numeric).getAddress();
    } catch (UnknownHostException notNumeric) {
      throw new IllegalArgumentException(notNumeric);
    }
  }
}
