package org.vpndiag.capture.live;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Locale;
import org.vpndiag.report.Words;

/** Live capture is not possible here; the message says what to install or run. */
public final class CannotCapture extends Exception {
  private static final long serialVersionUID = 1L;

  private static final Words NO_LIBRARY =
      new Words(
          "live capture needs libpcap: install it (apt install libpcap0.8, dnf install libpcap),"
              + " or record with tcpdump -w FILE and analyze FILE",
          "ライブキャプチャーには libpcap が必要です。インストールするか（apt install libpcap0.8、dnf install libpcap）、"
              + "tcpdump -w FILE で記録して analyze FILE で解析してください");
  private static final Words BAD_FILTER =
      new Words(
          "the capture filter '%s' is no BPF filter (see man pcap-filter): %s",
          "キャプチャーフィルター「%s」は BPF フィルターとして正しくありません（man pcap-filter を参照）: %s");
  private static final Words NOT_ALLOWED =
      new Words(
          "capturing on %s needs root or CAP_NET_RAW: run it with sudo",
          "%s でのキャプチャーには root 権限または CAP_NET_RAW が必要です。sudo を付けて実行してください");
  private static final Words NO_INTERFACE =
      new Words(
          "there is no interface %s; there are: any, %s", "インターフェース %s はありません。利用できるもの: any, %s");
  private static final Words OTHER = new Words("cannot capture on %s: %s", "%s でキャプチャーできません: %s");
  private static final Words CLOSED =
      new Words("the capture on %s was closed", "%s でのキャプチャーが閉じられました");

  private final transient Words words;

  private CannotCapture(Words words, Object... named) {
    super(words.en().formatted(named));
    this.words = words.map(text -> text.formatted(named));
  }

  /** What is missing. */
  public Words words() {
    return words;
  }

  static CannotCapture withoutLibrary() {
    return new CannotCapture(NO_LIBRARY);
  }

  static CannotCapture badFilter(String filter, String reason) {
    return new CannotCapture(BAD_FILTER, filter, reason);
  }

  static CannotCapture closed(String name) {
    return new CannotCapture(CLOSED, name);
  }

  static CannotCapture because(String name, String reason) {
    String words = reason.toLowerCase(Locale.ROOT);
    if (words.contains("permission") || words.contains("permitted")) {
      return new CannotCapture(NOT_ALLOWED, name);
    }
    return words.contains("no such device")
        ? new CannotCapture(NO_INTERFACE, name, String.join(", ", interfaces()))
        : new CannotCapture(OTHER, name, reason);
  }

  private static List<String> interfaces() {
    try {
      return NetworkInterface.networkInterfaces().map(NetworkInterface::getName).sorted().toList();
    } catch (SocketException e) {
      return List.of();
    }
  }
}
