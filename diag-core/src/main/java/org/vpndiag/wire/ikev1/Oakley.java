package org.vpndiag.wire.ikev1;

import org.vpndiag.wire.Numbers;

/** The attributes of a phase 1 transform and their values (RFC 2409 appendix A and IANA). */
public final class Oakley {
  public static final int ENCRYPTION_ALGORITHM = 1;
  public static final int HASH_ALGORITHM = 2;
  public static final int AUTHENTICATION_METHOD = 3;
  public static final int GROUP_DESCRIPTION = 4;
  public static final int LIFE_TYPE = 11;
  public static final int LIFE_DURATION = 12;
  public static final int PRF = 13;
  public static final int KEY_LENGTH = 14;

  public static final int SECONDS = 1;

  /** The transform ID of every phase 1 transform (RFC 2407 section 4.4.2). */
  public static final int KEY_IKE = 1;

  /** Attribute types. */
  public static final Numbers ATTRIBUTES =
      Numbers.of(
          """
          1 Encryption Algorithm
          2 Hash Algorithm
          3 Authentication Method
          4 Group Description
          5 Group Type
          6 Group Prime/Irreducible Polynomial
          7 Group Generator One
          8 Group Generator Two
          9 Group Curve A
          10 Group Curve B
          11 Life Type
          12 Life Duration
          13 PRF
          14 Key Length
          15 Field Size
          16 Group Order
          """);

  /** Encryption algorithms. */
  public static final Numbers ENCRYPTION =
      Numbers.of(
          """
          1 DES_CBC
          2 IDEA_CBC
          3 BLOWFISH_CBC
          4 RC5_R16_B64_CBC
          5 3DES_CBC
          6 CAST_CBC
          7 AES_CBC
          8 CAMELLIA_CBC
          65004 SERPENT_CBC
          65005 TWOFISH_CBC
          """);

  /** Hash algorithms. */
  public static final Numbers HASH =
      Numbers.of(
          """
          1 MD5
          2 SHA1
          3 TIGER
          4 SHA2_256
          5 SHA2_384
          6 SHA2_512
          """);

  /** Authentication methods, with those of XAUTH and of hybrid authentication. */
  public static final Numbers AUTHENTICATION =
      Numbers.of(
          """
          1 PSK
          2 DSS
          3 RSA
          4 RSA_ENCRYPTION
          5 RSA_REVISED_ENCRYPTION
          9 ECDSA_256
          10 ECDSA_384
          11 ECDSA_512
          64221 HYBRID_INIT_RSA
          64222 HYBRID_RESP_RSA
          64223 HYBRID_INIT_DSS
          64224 HYBRID_RESP_DSS
          65001 XAUTH_INIT_PSK
          65002 XAUTH_RESP_PSK
          65003 XAUTH_INIT_DSS
          65004 XAUTH_RESP_DSS
          65005 XAUTH_INIT_RSA
          65006 XAUTH_RESP_RSA
          65007 XAUTH_INIT_RSA_ENCRYPTION
          65008 XAUTH_RESP_RSA_ENCRYPTION
          65009 XAUTH_INIT_RSA_REVISED_ENCRYPTION
          65010 XAUTH_RESP_RSA_REVISED_ENCRYPTION
          """);

  /** Diffie-Hellman groups, the same numbers in IKEv2. */
  public static final Numbers GROUP =
      Numbers.of(
          """
          1 MODP_768
          2 MODP_1024
          3 EC2N_155
          4 EC2N_185
          5 MODP_1536
          14 MODP_2048
          15 MODP_3072
          16 MODP_4096
          17 MODP_6144
          18 MODP_8192
          19 ECP_256
          20 ECP_384
          21 ECP_521
          22 MODP_1024_160
          23 MODP_2048_224
          24 MODP_2048_256
          25 ECP_192
          26 ECP_224
          27 ECP_224_BP
          28 ECP_256_BP
          29 ECP_384_BP
          30 ECP_512_BP
          31 CURVE_25519
          32 CURVE_448
          """);

  /** Life types. */
  public static final Numbers LIFE_TYPES =
      Numbers.of(
          """
          1 Seconds
          2 Kilobytes
          """);

  private Oakley() {}
}
