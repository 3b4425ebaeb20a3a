package org.vpndiag.wire.link;

/** The EtherTypes that matter here (IEEE 802 numbers). */
public final class EtherType {
  public static final int IPV4 = 0x0800;
  public static final int IPV6 = 0x86dd;
  public static final int PPP = 0x880b;
  public static final int PPPOE_SESSION = 0x8864;
  public static final int TRANSPARENT_ETHERNET = 0x6558;

  /** Nothing that is read further. */
  public static final int NONE = 0;

  static final int VLAN = 0x8100;
  static final int PROVIDER_BRIDGING = 0x88a8;
  static final int QINQ = 0x9100;
  static final int MPLS = 0x8847;

  private EtherType() {}

  /** The EtherType of a bare IP packet, by its version field. */
  static int ofIpVersion(int firstByte) {
    return switch (firstByte >>> 4) {
      case 4 -> IPV4;
      case 6 -> IPV6;
      default -> NONE;
    };
  }
}
