package org.vpndiag.redact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What nobody can undo, or repeat without the key. */
final class KeyedHash {
  private final Mac mac;

  KeyedHash(byte[] key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One bit of the hash of some bytes and a number. */
  boolean bit(byte[] bytes, int number) {
    mac.update(bytes);
    mac.update((byte) number);
    return (mac.doFinal()[0] & 1) == 1;
  }

  /** The first digits of a text's hash, hexadecimal. */
  String digits(String text, int count) {
    byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash).substring(0, count);
  }
}
