package org.vpndiag.capture.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where JNA, by which pcap4j calls libpcap, puts its own library for the moment in which it is
 * loaded: a temporary folder, and not the user's cache, which JNA would take.
 */
final class NativeFolder {
  private static final String PLACE = "jna.tmpdir";

  private NativeFolder() {}

  /**
   * Loads JNA, once; leaves nothing behind.
   *
   * @throws UnsatisfiedLinkError when it cannot be loaded
   */
  static synchronized void load() {
    if (System.getProperty(PLACE) != null) {
      return;
    }
    try {
      Path folder = Files.createTempDirectory(temporary(), "vpndiag.");
      System.setProperty(PLACE, folder.toString());
      try {
        Class.forName("com.sun.jna.Native");
      } finally {
        Files.deleteIfExists(folder);
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new UnsatisfiedLinkError(String.valueOf(e.getMessage()));
    }
  }

  private static Path temporary() {
    String wanted = System.getenv("TMPDIR");
    return Path.of(wanted == null ? System.getProperty("java.io.tmpdir", "/tmp") : wanted);
  }
}
