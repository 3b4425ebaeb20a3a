package org.vpndiag.capture.live;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Locale;

/** Live capture is not possible here; the message says what to install or run. */
public final class CannotCapture extends Exception {
  private static final long serialVersionUID = 1L;

  CannotCapture(String message) {
    super(message);
  }

  static CannotCapture withoutLibrary() {
    return new CannotCapture(
        "live capture needs libpcap: install it (apt install libpcap0.8, dnf install libpcap),"
            + " or record with tcpdump -w FILE and analyze FILE");
  }

  static CannotCapture badFilter(String filter, String reason) {
    return new CannotCapture(
        "the capture filter '" + filter + "' is no BPF filter (see man pcap-filter): " + reason);
  }

  static CannotCapture because(String name, String reason) {
    String words = reason.toLowerCase(Locale.ROOT);
    if (words.contains("permission") || words.contains("permitted")) {
      return new CannotCapture(
          "capturing on " + name + " needs root or CAP_NET_RAW: run it with sudo");
    }
    if (words.contains("no such device")) {
      return new CannotCapture(
          "there is no interface " + name + "; there are: any, " + String.join(", ", interfaces()));
    }
    return new CannotCapture("cannot capture on " + name + ": " + reason);
  }

  private static List<String> interfaces() {
    try {
      return NetworkInterface.networkInterfaces().map(NetworkInterface::getName).sorted().toList();
    } catch (SocketException e) {
      return List.of();
    }
  }
}
