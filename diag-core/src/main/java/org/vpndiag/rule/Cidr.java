package org.vpndiag.rule;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A network in CIDR notation (RFC 4632, RFC 4291 section 2.3); an address is a network of one.
 *
 * @param bits the address
 * @param length of the address, 32 or 128
 * @param prefix how many leading bits count
 */
record Cidr(BigInteger bits, int length, int prefix) {
  private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F:.]{2,45}");

  /** Whether the outer network has all of the inner one in it; false where either is none. */
  static boolean contains(String outer, String inner) {
    Optional<Cidr> o = parse(outer);
    Optional<Cidr> i = parse(inner);
    return o.isPresent() && i.isPresent() && o.get().contains(i.get());
  }

  static Optional<Cidr> parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    // Only numeric forms, so that no name is ever looked up.
    if (!NUMERIC.matcher(address).matches() || !(address.contains(".") || address.contains(":"))) {
      return Optional.empty();
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      int length = bytes.length * 8;
      int prefix = slash < 0 ? length : Integer.parseInt(text.substring(slash + 1));
      return prefix < 0 || prefix > length
          ? Optional.empty()
          : Optional.of(new Cidr(new BigInteger(1, bytes), length, prefix));
    } catch (UnknownHostException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  boolean contains(Cidr inner) {
    return length == inner.length && prefix <= inner.prefix && head(bits).equals(head(inner.bits));
  }

  private BigInteger head(BigInteger address) {
    return address.shiftRight(length - prefix);
  }
}
