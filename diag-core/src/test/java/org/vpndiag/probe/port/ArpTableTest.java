package org.vpndiag.probe.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArpTableTest {
  private static final List<String> ROUTES =
      List.of(
          "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT",
          "eth0\t00000000\t010200C0\t0003\t0\t0\t100\t00000000\t0\t0\t0",
          "eth0\t000200C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0");
  private static final String HEADING =
      "IP address       HW type     Flags       HW address            Mask     Device";
  private static final String GATEWAY = arp("192.0.2.1", "0x2", "52:54:00:00:00:01");
  private static final String GATEWAY_OFF = arp("192.0.2.1", "0x0", "00:00:00:00:00:00");
  private static final String NEIGHBOUR_OFF = arp("192.0.2.7", "0x0", "00:00:00:00:00:00");

  @Test
  void namesTheGatewayThatDoesNotAnswer() throws UnknownHostException {
    assertThat(next("198.51.100.5", GATEWAY_OFF)).hasValue(InetAddress.getByName("192.0.2.1"));
    assertThat(next("198.51.100.5", GATEWAY, NEIGHBOUR_OFF)).isEmpty();
  }

  @Test
  void namesTheHostOnTheLinkThatDoesNotAnswer() throws UnknownHostException {
    assertThat(next("192.0.2.7", GATEWAY, NEIGHBOUR_OFF))
        .hasValue(InetAddress.getByName("192.0.2.7"));
    assertThat(next("192.0.2.7", GATEWAY_OFF)).isEmpty();
    assertThat(next("2001:db8::7", GATEWAY_OFF)).isEmpty();
  }

  private static Optional<InetAddress> next(String to, String... neighbours)
      throws UnknownHostException {
    List<String> arp = new ArrayList<>(List.of(HEADING));
    arp.addAll(List.of(neighbours));
    return ArpTable.silentNextHop(InetAddress.getByName(to), ROUTES, arp);
  }

  private static String arp(String address, String flags, String link) {
    return address + "        0x1         " + flags + "         " + link + "     *        eth0";
  }
}
