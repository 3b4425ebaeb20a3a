package org.vpndiag.wire.ikev2;

import java.util.Map;
import org.vpndiag.wire.Numbers;
import org.vpndiag.wire.ikev1.Oakley;

/** Transform types and the algorithms of each (RFC 7296 section 3.3.2 and IANA). */
public final class TransformType {
  public static final int ENCR = 1;
  public static final int PRF = 2;
  public static final int INTEG = 3;
  public static final int DH = 4;
  public static final int ESN = 5;

  /** The types' abbreviations. */
  public static final Numbers NAMES =
      Numbers.of(
          """
          1 ENCR
          2 PRF
          3 INTEG
          4 D-H
          5 ESN
          """);

  private static final Map<Integer, Numbers> ALGORITHMS =
      Map.of(
          ENCR,
          Numbers.of(
              """
              1 DES_IV64
              2 DES
              3 3DES
              4 RC5
              5 IDEA
              6 CAST
              7 BLOWFISH
              8 3IDEA
              9 DES_IV32
              11 NULL
              12 AES_CBC
              13 AES_CTR
              14 AES_CCM_8
              15 AES_CCM_12
              16 AES_CCM_16
              18 AES_GCM_8
              19 AES_GCM_12
              20 AES_GCM_16
              21 NULL_AUTH_AES_GMAC
              23 CAMELLIA_CBC
              24 CAMELLIA_CTR
              25 CAMELLIA_CCM_8
              26 CAMELLIA_CCM_12
              27 CAMELLIA_CCM_16
              28 CHACHA20_POLY1305
              """),
          PRF,
          Numbers.of(
              """
              1 HMAC_MD5
              2 HMAC_SHA1
              3 HMAC_TIGER
              4 AES128_XCBC
              5 HMAC_SHA2_256
              6 HMAC_SHA2_384
              7 HMAC_SHA2_512
              8 AES128_CMAC
              """),
          INTEG,
          Numbers.of(
              """
              0 NONE
              1 HMAC_MD5_96
              2 HMAC_SHA1_96
              3 DES_MAC
              4 KPDK_MD5
              5 AES_XCBC_96
              6 HMAC_MD5_128
              7 HMAC_SHA1_160
              8 AES_CMAC_96
              9 AES_128_GMAC
              10 AES_192_GMAC
              11 AES_256_GMAC
              12 HMAC_SHA2_256_128
              13 HMAC_SHA2_384_192
              14 HMAC_SHA2_512_256
              """),
          DH,
          Oakley.GROUP,
          ESN,
          Numbers.of(
              """
              0 NO_ESN
              1 ESN
              """));

  private TransformType() {}

  /** An algorithm's name within a type, or its number in digits. */
  public static String name(int type, int id) {
    Numbers algorithms = ALGORITHMS.get(type);
    return algorithms != null ? algorithms.name(id) : type + "/" + id;
  }
}
