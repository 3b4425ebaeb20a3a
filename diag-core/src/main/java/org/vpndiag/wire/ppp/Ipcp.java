package org.vpndiag.wire.ppp;

import java.util.Optional;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.link.IpAddress;

/** The options of IPCP (RFC 1332, RFC 1877). */
public final class Ipcp {
  public static final int IP_ADDRESS = 3;
  public static final int PRIMARY_DNS = 129;
  public static final int PRIMARY_NBNS = 130;
  public static final int SECONDARY_DNS = 131;
  public static final int SECONDARY_NBNS = 132;

  private Ipcp() {}

  /** The address that an option of a packet names. */
  public static Optional<String> address(ControlPacket packet, int option) {
    return packet.option(option).filter(o -> o.value().has(4)).map(o -> address(o.value()));
  }

  static String address(Slice value) {
    return IpAddress.v4(value, 0).toString();
  }
}
