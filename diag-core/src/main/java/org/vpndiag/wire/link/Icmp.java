package org.vpndiag.wire.link;

import java.util.Optional;
import org.vpndiag.wire.Slice;

/**
 * An ICMP error and the packet that it quotes (RFC 792, RFC 4443).
 *
 * @param version 4 or 6
 * @param type the ICMP type
 * @param code the ICMP code
 * @param mtu the next hop's MTU in bytes where it says so; else 0
 * @param quoted the beginning of the packet that met the error
 */
public record Icmp(int version, int type, int code, int mtu, IpPacket quoted) {

  private static final int HEADER = 8;

  /** Reads an error; empty for other messages. */
  public static Optional<Icmp> readError(int version, Slice message) {
    if (!message.has(HEADER) || !isError(version, message)) {
      return Optional.empty();
    }
    int type = message.uint8(0);
    int code = message.uint8(1);
    int mtu = version == 4 ? message.uint16(6) : message.int32(4);
    boolean tooBig = version == 4 ? type == 3 && code == 4 : type == 2;
    return IpPacket.read(version == 4 ? EtherType.IPV4 : EtherType.IPV6, message.slice(HEADER))
        .map(quoted -> new Icmp(version, type, code, tooBig ? Math.max(0, mtu) : 0, quoted));
  }

  /** Whether a message is an error, of which this reads no more than its type. */
  public static boolean isError(int version, Slice message) {
    if (!message.has(1)) {
      return false;
    }
    int type = message.uint8(0);
    return version == 4
        ? type == 3 || type == 4 || type == 5 || type == 11 || type == 12
        : type >= 1 && type <= 4;
  }
}
