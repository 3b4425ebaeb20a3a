package org.vpndiag.capture;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ikev1.NatDiscovery;
import org.vpndiag.wire.ikev1.Phase1Suite;
import org.vpndiag.wire.ikev2.Notify;
import org.vpndiag.wire.ikev2.NotifyTypes;
import org.vpndiag.wire.isakmp.IsakmpHeader;
import org.vpndiag.wire.isakmp.IsakmpMessage;
import org.vpndiag.wire.link.IpAddress;

/**
 * Compares the addresses that the peers saw with those of the capture (RFC 3947 section 3.2, RFC
 * 7296 section 2.23): where they differ, a NAT, or somebody who feigns one, is between.
 */
final class NatDetector {
  private static final Map<Integer, String> HASHES =
      Map.of(1, "MD5", 2, "SHA-1", 4, "SHA-256", 5, "SHA-384", 6, "SHA-512");

  private boolean beforeInitiator;
  private boolean beforeResponder;
  private boolean translated;

  boolean beforeInitiator() {
    return beforeInitiator;
  }

  boolean beforeResponder() {
    return beforeResponder;
  }

  /** Whether the capture shows another address of the initiator than it has: the NAT's. */
  boolean translated() {
    return translated;
  }

  void look(
      Place place, IsakmpMessage message, @Nullable Phase1Suite chosen, boolean fromInitiator) {
    if (message.payloads().isEmpty()) {
      return;
    }
    List<Slice> own = new ArrayList<>();
    List<Slice> other = new ArrayList<>();
    String hash = "SHA-1";
    if (message.header().majorVersion() == 1) {
      for (NatDiscovery discovery : message.all(NatDiscovery.class)) {
        (other.isEmpty() ? other : own).add(discovery.data());
      }
      Integer negotiated = chosen == null ? null : chosen.hashId();
      hash = negotiated == null ? "" : HASHES.getOrDefault(negotiated, "");
    } else {
      for (Notify notify : message.all(Notify.class)) {
        if (notify.type() == NotifyTypes.NAT_DETECTION_SOURCE_IP) {
          own.add(notify.data());
        } else if (notify.type() == NotifyTypes.NAT_DETECTION_DESTINATION_IP) {
          other.add(notify.data());
        }
      }
    }
    IsakmpHeader header = message.header();
    boolean sender = differs(own, hash, header, place.source(), place.sourcePort());
    boolean receiver = differs(other, hash, header, place.destination(), place.destinationPort());
    translated |= fromInitiator && sender;
    beforeInitiator |= fromInitiator ? sender : receiver;
    beforeResponder |= fromInitiator ? receiver : sender;
  }

  private static boolean differs(
      List<Slice> hashes, String algorithm, IsakmpHeader header, IpAddress address, int port) {
    if (hashes.isEmpty() || algorithm.isEmpty()) {
      return false;
    }
    byte[] address4 = address.toByteArray();
    byte[] input = new byte[16 + address4.length + 2];
    put(input, 0, header.initiatorSpi(), 8);
    put(input, 8, header.responderSpi(), 8);
    System.arraycopy(address4, 0, input, 16, address4.length);
    put(input, 16 + address4.length, port, 2);
    Slice expected = Slice.of(digest(algorithm, input));
    return hashes.stream().noneMatch(expected::equals);
  }

  private static void put(byte[] target, int at, long value, int length) {
    for (int i = 0; i < length; i++) {
      target[at + i] = (byte) (value >>> (8 * (length - 1 - i)));
    }
  }

  private static byte[] digest(String algorithm, byte[] input) {
    try {
      return MessageDigest.getInstance(algorithm).digest(input);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has these
    }
  }
}
