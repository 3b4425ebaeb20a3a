package org.vpndiag.config;

import java.util.List;

/** Where on its host a file lies that was copied into a folder or a bundle. */
final class HostPath {

  private static final List<String> ROOTS =
      List.of("/usr/local/etc/", "/usr/lib/NetworkManager/", "/run/NetworkManager/", "/etc/");

  private HostPath() {}

  /** The path on the host; empty where the source does not end in one. */
  static String of(String source) {
    String path = "/" + source;
    for (String root : ROOTS) {
      int at = path.lastIndexOf(root);
      if (at >= 0) {
        return path.substring(at);
      }
    }
    return "";
  }
}
