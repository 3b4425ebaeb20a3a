package org.vpndiag.capture.facts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.Numbers;
import org.vpndiag.wire.ikev1.Oakley;
import org.vpndiag.wire.ikev1.Phase1Suite;

/** Phase 1 suites in the notation of charon's log. */
final class Suites {
  private static final Map<String, String> HASHES =
      Map.of(
          "MD5", "HMAC_MD5_96/PRF_HMAC_MD5",
          "SHA1", "HMAC_SHA1_96/PRF_HMAC_SHA1",
          "SHA2_256", "HMAC_SHA2_256_128/PRF_HMAC_SHA2_256",
          "SHA2_384", "HMAC_SHA2_384_192/PRF_HMAC_SHA2_384",
          "SHA2_512", "HMAC_SHA2_512_256/PRF_HMAC_SHA2_512");

  private Suites() {}

  static String charon(Phase1Suite suite) {
    String hash = name(Oakley.HASH, suite.hashId());
    return name(Oakley.ENCRYPTION, suite.encryptionId())
        + (suite.keyLength() == null ? "" : "_" + suite.keyLength())
        + "/"
        + HASHES.getOrDefault(hash, hash)
        + "/"
        + name(Oakley.GROUP, suite.groupId());
  }

  private static String name(Numbers names, @Nullable Integer number) {
    return number == null ? "?" : names.name(number);
  }
}
