package org.vpndiag.probe.port;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The kernel's IPv4 routes and ARP table as {@code /proc/net} shows them to anyone. A UDP socket is
 * not told of a host unreachable, which is what an ARP request without an answer leads to.
 */
public final class ArpTable {
  private static final String INCOMPLETE = "0x0";
  private static final int UP = 1;

  /** A route; its gateway is 0 where the destination is on the link. */
  private record Route(int destination, int gateway, int mask) {
    boolean covers(int address) {
      return (address & mask) == destination;
    }
  }

  private ArpTable() {}

  /** The next hop to an address, if it was asked for its link address and did not answer. */
  public static Optional<InetAddress> silentNextHop(InetAddress to) {
    try {
      return silentNextHop(to, lines("/proc/net/route"), lines("/proc/net/arp"));
    } catch (IOException notLinux) {
      return Optional.empty();
    }
  }

  private static List<String> lines(String path) throws IOException {
    return Files.readAllLines(Path.of(path), StandardCharsets.ISO_8859_1);
  }

  static Optional<InetAddress> silentNextHop(InetAddress to, List<String> routes, List<String> arp)
      throws UnknownHostException {
    if (!(to instanceof Inet4Address)) {
      return Optional.empty();
    }
    int address = order(ByteBuffer.wrap(to.getAddress())).getInt();
    Optional<Route> route =
        routes.stream()
            .skip(1)
            .flatMap(line -> route(line.split("\\s+")).stream())
            .filter(each -> each.covers(address))
            .max(Comparator.comparingInt(each -> Integer.bitCount(each.mask)));
    int hop = route.map(Route::gateway).filter(gateway -> gateway != 0).orElse(address);
    InetAddress next = InetAddress.getByAddress(order(ByteBuffer.allocate(4)).putInt(hop).array());
    return arp.stream().anyMatch(line -> unanswered(line.split("\\s+"), next.getHostAddress()))
        ? Optional.of(next)
        : Optional.empty();
  }

  private static ByteBuffer order(ByteBuffer buffer) {
    return buffer.order(ByteOrder.LITTLE_ENDIAN);
  }

  private static Optional<Route> route(String[] columns) {
    if (columns.length < 8 || (Integer.parseInt(columns[3], 16) & UP) == 0) {
      return Optional.empty();
    }
    return Optional.of(new Route(hex(columns[1]), hex(columns[2]), hex(columns[7])));
  }

  private static int hex(String digits) {
    return Integer.parseUnsignedInt(digits, 16);
  }

  private static boolean unanswered(String[] columns, String address) {
    return columns.length > 2 && columns[0].equals(address) && columns[2].equals(INCOMPLETE);
  }
}
