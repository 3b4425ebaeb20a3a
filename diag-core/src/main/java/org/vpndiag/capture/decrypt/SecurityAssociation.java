package org.vpndiag.capture.decrypt;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.vpndiag.wire.Slice;

/** The algorithms and keys of one direction (RFC 4303 section 3.4.4, RFC 4106). */
final class SecurityAssociation {
  /** A packet's SPI and sequence number: they are authenticated with the rest. */
  private static final int HEADER = 8;

  /** The upper half of an extended sequence number, of an SA's first 4 thousand million packets. */
  private static final byte[] HIGH_ORDER = new byte[4];

  private static final int SHORTEST_TAG = 12;
  private static final int WHOLE_TAG = 16;

  private final Encryption encryption;
  private final byte[] key;
  private final String macAlgorithm;
  private final byte[] macKey;
  private final int icvLength;
  private final boolean extended;

  SecurityAssociation(
      Encryption encryption,
      byte[] key,
      String macAlgorithm,
      byte[] macKey,
      int icvLength,
      boolean extended) {
    this.encryption = encryption;
    this.key = key;
    this.macAlgorithm = macAlgorithm;
    this.macKey = macKey;
    this.icvLength = icvLength;
    this.extended = extended;
  }

  /** Checks and decrypts a packet from its SPI on; empty when the keys do not fit it. */
  Optional<Slice> decrypt(Slice packet) {
    int overhead = HEADER + encryption.ivLength() + icvLength;
    if (!packet.has(overhead)) {
      return Optional.empty();
    }
    try {
      return isAuthentic(packet) ? Optional.of(plain(packet)) : Optional.empty();
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private boolean isAuthentic(Slice packet) throws GeneralSecurityException {
    if (macAlgorithm.isEmpty()) {
      return true;
    }
    Mac mac = Mac.getInstance(macAlgorithm);
    mac.init(new SecretKeySpec(macKey, macAlgorithm));
    int covered = packet.length() - icvLength;
    mac.update(packet.slice(0, covered).toByteArray());
    if (extended) {
      mac.update(HIGH_ORDER);
    }
    byte[] expected = Arrays.copyOf(mac.doFinal(), icvLength);
    return Arrays.equals(expected, packet.slice(covered).toByteArray());
  }

  private Slice plain(Slice packet) throws GeneralSecurityException {
    int start = HEADER + encryption.ivLength();
    int end = encryption.isCombined() ? packet.length() : packet.length() - icvLength;
    byte[] data = packet.slice(start, end - start).toByteArray();
    if (encryption.isNull()) {
      return Slice.of(data);
    }
    byte[] iv = packet.slice(HEADER, encryption.ivLength()).toByteArray();
    return Slice.of(encryption.isCombined() ? gcm(packet, iv, data) : cbc(iv, data));
  }

  private byte[] cbc(byte[] iv, byte[] data) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(encryption.transformation());
    SecretKeySpec secret = new SecretKeySpec(key, encryption.keyAlgorithm());
    cipher.init(Cipher.DECRYPT_MODE, secret, new IvParameterSpec(iv));
    return cipher.doFinal(data);
  }

  private byte[] gcm(Slice packet, byte[] iv, byte[] data) throws GeneralSecurityException {
    int cipherKey = key.length - encryption.saltLength();
    byte[] nonce = Arrays.copyOfRange(key, cipherKey, key.length + iv.length);
    System.arraycopy(iv, 0, nonce, encryption.saltLength(), iv.length);
    SecretKeySpec secret = new SecretKeySpec(key, 0, cipherKey, encryption.keyAlgorithm());
    byte[] header = authenticated(packet.slice(0, HEADER).toByteArray());
    return icvLength < SHORTEST_TAG
        ? shortTag(secret, nonce, header, data)
        : sealed(Cipher.DECRYPT_MODE, secret, nonce, icvLength, header, data);
  }

  /**
   * SPI and sequence number, of which an extended one is authenticated whole (RFC 4106 section 5).
   */
  private byte[] authenticated(byte[] header) {
    if (!extended) {
      return header;
    }
    byte[] whole = new byte[HEADER + HIGH_ORDER.length];
    System.arraycopy(header, 0, whole, 0, 4);
    System.arraycopy(header, 4, whole, 4 + HIGH_ORDER.length, 4);
    return whole;
  }

  private byte[] sealed(
      int mode, SecretKeySpec secret, byte[] nonce, int tag, byte[] header, byte[] data)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(encryption.transformation());
    cipher.init(mode, secret, new GCMParameterSpec(tag * 8, nonce));
    cipher.updateAAD(header);
    return cipher.doFinal(data);
  }

  /**
   * The JDK takes no tag of 8 bytes: decrypts by counter, and compares with the whole tag's start.
   */
  private byte[] shortTag(SecretKeySpec secret, byte[] nonce, byte[] header, byte[] data)
      throws GeneralSecurityException {
    byte[] counter = Arrays.copyOf(nonce, 16);
    counter[15] = 2; // 1 encrypts the tag (NIST SP 800-38D section 7.1)
    Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, secret, new IvParameterSpec(counter));
    byte[] plain = cipher.doFinal(data, 0, data.length - icvLength);
    byte[] again = sealed(Cipher.ENCRYPT_MODE, secret, nonce, WHOLE_TAG, header, plain);
    if (!Arrays.equals(Arrays.copyOf(again, data.length), data)) {
      throw new AEADBadTagException();
    }
    return plain;
  }
}
