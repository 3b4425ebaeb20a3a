package org.vpndiag.capture.live;

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

  static CannotCapture because(String name, String reason) {
    String words = reason.toLowerCase(Locale.ROOT);
    if (words.contains("permission") || words.contains("permitted")) {
      return new CannotCapture(
          "capturing on " + name + " needs root or CAP_NET_RAW: run it with sudo");
    }
    return new CannotCapture("cannot capture on " + name + ": " + reason);
  }
}
