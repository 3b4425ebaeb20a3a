package org.vpndiag.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tells hosts apart by their machine ID, which itself is told to nobody: machine-id(5) wants it
 * kept on its host, and only a keyed hash of it given away.
 */
final class HostId {
  static final String FILE = "/etc/machine-id";

  /** What is hashed with it for the manifest; the collector script does the same. */
  static final String FOR_MANIFEST = "vpndiag ";

  /** How many hexadecimal digits a manifest gives. */
  static final int DIGITS = 16;

  private static final String FOR_PSEUDONYMS = "vpndiag pseudonyms ";
  private static final int MAX_BYTES = 64;

  private HostId() {}

  /** What a manifest says of it; empty where the host has none. */
  static String of(Host host) {
    return machineId(host)
        .map(id -> HexFormat.of().formatHex(hash(FOR_MANIFEST + id)).substring(0, DIGITS))
        .orElse("");
  }

  /** A seed that is the host's own and is not in any bundle. */
  static Optional<byte[]> seed(Host host) {
    return machineId(host).map(id -> hash(FOR_PSEUDONYMS + id));
  }

  private static Optional<String> machineId(Host host) {
    try (InputStream in = host.open(FILE)) {
      String id = new String(in.readNBytes(MAX_BYTES), StandardCharsets.US_ASCII).strip();
      return id.matches("[0-9a-f]{32}") ? Optional.of(id) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
