package org.vpndiag.wire.link;

/** The IP protocol numbers that matter here (IANA). */
public final class IpProtocol {
  public static final int HOP_BY_HOP = 0;
  public static final int ICMP = 1;
  public static final int IPV4 = 4;
  public static final int TCP = 6;
  public static final int UDP = 17;
  public static final int IPV6 = 41;
  public static final int ROUTING = 43;
  public static final int FRAGMENT = 44;
  public static final int GRE = 47;
  public static final int ESP = 50;
  public static final int AH = 51;
  public static final int ICMPV6 = 58;
  public static final int DESTINATION_OPTIONS = 60;
  public static final int L2TP = 115;
  public static final int MOBILITY = 135;

  private IpProtocol() {}

  static boolean isIpv6Extension(int protocol) {
    return protocol == HOP_BY_HOP
        || protocol == ROUTING
        || protocol == DESTINATION_OPTIONS
        || protocol == MOBILITY;
  }
}
