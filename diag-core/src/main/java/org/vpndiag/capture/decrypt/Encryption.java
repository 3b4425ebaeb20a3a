package org.vpndiag.capture.decrypt;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An encryption algorithm, as the kernel names it.
 *
 * @param kernelName what {@code ip xfrm state} prints
 * @param transformation the JDK's cipher; empty for NULL
 * @param keyAlgorithm the JDK's name of its keys
 * @param ivLength the IV's length in the packet, in bytes
 * @param saltLength how many bytes at the key's end are a salt
 * @param keyLengths how long its keys are in bytes, with the salt
 */
record Encryption(
    String kernelName,
    String transformation,
    String keyAlgorithm,
    int ivLength,
    int saltLength,
    Set<Integer> keyLengths) {

  private static final List<Encryption> ALL =
      List.of(
          new Encryption("ecb(cipher_null)", "", "", 0, 0, Set.of(0)),
          new Encryption("cipher_null", "", "", 0, 0, Set.of(0)),
          new Encryption("cbc(des3_ede)", "DESede/CBC/NoPadding", "DESede", 8, 0, Set.of(24)),
          new Encryption("cbc(aes)", "AES/CBC/NoPadding", "AES", 16, 0, Set.of(16, 24, 32)),
          new Encryption(
              "rfc4106(gcm(aes))", "AES/GCM/NoPadding", "AES", 8, 4, Set.of(20, 28, 36)));

  static final Map<String, Encryption> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Encryption::kernelName, e -> e));

  boolean isNull() {
    return transformation.isEmpty();
  }

  boolean isCombined() {
    return saltLength > 0;
  }
}
