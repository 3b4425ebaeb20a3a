package org.vpndiag.wire.ikev1;

import org.vpndiag.wire.Numbers;

/** The numbers of the IPsec DOI (RFC 2407 section 4 and IANA). */
public final class IpsecDoi {
  /** The DOI itself. */
  public static final long DOI = 1;

  /** The situation that stands alone, without labels. */
  public static final long SIT_IDENTITY_ONLY = 1;

  public static final int PROTO_ISAKMP = 1;
  public static final int PROTO_IPSEC_AH = 2;
  public static final int PROTO_IPSEC_ESP = 3;

  /** Security protocols. */
  public static final Numbers PROTOCOLS =
      Numbers.of(
          """
          1 ISAKMP
          2 AH
          3 ESP
          4 IPCOMP
          """);

  /** ESP transforms. */
  public static final Numbers ESP_TRANSFORMS =
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
          10 RC4
          11 NULL
          12 AES_CBC
          13 AES_CTR
          14 AES_CCM_8
          15 AES_CCM_12
          16 AES_CCM_16
          18 AES_GCM_8
          19 AES_GCM_12
          20 AES_GCM_16
          21 SEED_CBC
          22 CAMELLIA_CBC
          23 NULL_AUTH_AES_GMAC
          """);

  /** Attributes of a phase 2 transform. */
  public static final Numbers ATTRIBUTES =
      Numbers.of(
          """
          1 SA Life Type
          2 SA Life Duration
          3 Group Description
          4 Encapsulation Mode
          5 Authentication Algorithm
          6 Key Length
          7 Key Rounds
          8 Compress Dictionary Size
          9 Compress Private Algorithm
          10 ECN Tunnel
          11 Extended Sequence Numbers
          """);

  /** Encapsulation modes, with those of RFC 3947 and its drafts. */
  public static final Numbers ENCAPSULATION_MODES =
      Numbers.of(
          """
          1 Tunnel
          2 Transport
          3 UDP-Encapsulated-Tunnel
          4 UDP-Encapsulated-Transport
          61443 UDP-Encapsulated-Tunnel-draft
          61444 UDP-Encapsulated-Transport-draft
          """);

  /** Authentication algorithms of ESP and AH. */
  public static final Numbers AUTHENTICATION_ALGORITHMS =
      Numbers.of(
          """
          1 HMAC_MD5
          2 HMAC_SHA1
          3 DES_MAC
          4 KPDK
          5 HMAC_SHA2_256
          6 HMAC_SHA2_384
          7 HMAC_SHA2_512
          8 HMAC_RIPEMD
          9 AES_XCBC_MAC
          """);

  /** Identification types. */
  public static final Numbers IDENTIFICATION_TYPES =
      Numbers.of(
          """
          1 ID_IPV4_ADDR
          2 ID_FQDN
          3 ID_USER_FQDN
          4 ID_IPV4_ADDR_SUBNET
          5 ID_IPV6_ADDR
          6 ID_IPV6_ADDR_SUBNET
          7 ID_IPV4_ADDR_RANGE
          8 ID_IPV6_ADDR_RANGE
          9 ID_DER_ASN1_DN
          10 ID_DER_ASN1_GN
          11 ID_KEY_ID
          """);

  private IpsecDoi() {}
}
