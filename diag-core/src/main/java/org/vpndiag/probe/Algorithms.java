package org.vpndiag.probe;

import static org.vpndiag.probe.Algorithm.Grade.BROKEN;
import static org.vpndiag.probe.Algorithm.Grade.GOOD;
import static org.vpndiag.probe.Algorithm.Grade.WEAK;
import static org.vpndiag.probe.Algorithm.Kind.ENCRYPTION;
import static org.vpndiag.probe.Algorithm.Kind.GROUP;
import static org.vpndiag.probe.Algorithm.Kind.HASH;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpndiag.probe.Algorithm.Grade;
import org.vpndiag.probe.Algorithm.Kind;
import org.vpndiag.report.Words;

/** All phase 1 algorithms that are asked for. A new one is one row. */
public final class Algorithms {
  private static final Words NONE = Words.same("");
  private static final Words DES =
      new Words(
          "DES has a 56-bit key and is broken by brute force in a day (RFC 8247 section 2.1: MUST NOT).",
          "DES の鍵は 56 ビットしかなく、1 日で総当たりできます (RFC 8247 2.1 節: MUST NOT)。");
  private static final Words TRIPLE_DES =
      new Words(
          "3DES is slow and its 64-bit blocks leak after some gigabytes (RFC 8247 section 2.1: MAY;"
              + " RFC 8429).",
          "3DES は遅く、64 ビットブロックのため数 GB で情報が漏れます (RFC 8247 2.1 節: MAY、RFC 8429)。");
  private static final Words OLD_CIPHER =
      new Words(
          "The cipher has 64-bit blocks and is obsolete for IKE (RFC 9395 section 4).",
          "64 ビットブロックの暗号で、IKE では廃止されています (RFC 9395 4 節)。");
  private static final Words MD5 =
      new Words(
          "MD5 is broken as a hash (RFC 8247 section 2.2: MUST NOT; RFC 9395 section 4).",
          "MD5 はハッシュとして破られています (RFC 8247 2.2 節: MUST NOT、RFC 9395 4 節)。");
  private static final Words SHA1 =
      new Words(
          "SHA-1 is on its way out (RFC 8247 section 2.2: MUST-).",
          "SHA-1 は廃止の途中です (RFC 8247 2.2 節: MUST-)。");
  private static final Words MODP_768 =
      new Words(
          "A 768-bit group can be broken by a university (RFC 8247 section 2.4: MUST NOT; Logjam).",
          "768 ビットのグループは大学の計算機でも破れます (RFC 8247 2.4 節: MUST NOT、Logjam)。");
  private static final Words MODP_1024 =
      new Words(
          "A 1024-bit group can be broken by a state (RFC 8247 section 2.4: SHOULD NOT; Logjam).",
          "1024 ビットのグループは国家なら破れます (RFC 8247 2.4 節: SHOULD NOT、Logjam)。");
  private static final Words MODP_1536 =
      new Words(
          "A 1536-bit group has too little margin (RFC 8247 section 2.4: SHOULD NOT).",
          "1536 ビットのグループは余裕が足りません (RFC 8247 2.4 節: SHOULD NOT)。");

  /** Every row. */
  public static final List<Algorithm> ALL =
      List.of(
          good(ENCRYPTION, 7, 256, "aes256", "aes256", 256),
          good(ENCRYPTION, 7, 192, "aes192", "aes192", 192),
          good(ENCRYPTION, 7, 128, "aes128", "aes128", 128),
          good(ENCRYPTION, 8, 256, "camellia256", "camellia256", 250),
          good(ENCRYPTION, 8, 192, "camellia192", "camellia192", 190),
          good(ENCRYPTION, 8, 128, "camellia128", "camellia128", 126),
          bad(ENCRYPTION, 5, 0, "3des", "3des", 112, WEAK, TRIPLE_DES),
          bad(ENCRYPTION, 3, 128, "blowfish128", "", 100, WEAK, OLD_CIPHER),
          bad(ENCRYPTION, 6, 0, "cast128", "", 99, WEAK, OLD_CIPHER),
          bad(ENCRYPTION, 1, 0, "des", "", 56, BROKEN, DES),
          good(HASH, 6, 0, "sha512", "sha2_512", 512),
          good(HASH, 5, 0, "sha384", "sha2_384", 384),
          good(HASH, 4, 0, "sha256", "sha2_256", 256),
          bad(HASH, 2, 0, "sha1", "sha1", 80, WEAK, SHA1),
          bad(HASH, 1, 0, "md5", "md5", 64, BROKEN, MD5),
          good(GROUP, 21, 0, "ecp521", "dh21", 256),
          good(GROUP, 20, 0, "ecp384", "dh20", 192),
          good(GROUP, 18, 0, "modp8192", "dh18", 190),
          good(GROUP, 17, 0, "modp6144", "dh17", 170),
          good(GROUP, 16, 0, "modp4096", "dh16", 150),
          good(GROUP, 31, 0, "curve25519", "dh31", 129),
          good(GROUP, 19, 0, "ecp256", "dh19", 128),
          good(GROUP, 15, 0, "modp3072", "dh15", 127),
          good(GROUP, 14, 0, "modp2048", "dh14", 112),
          bad(GROUP, 5, 0, "modp1536", "modp1536", 90, WEAK, MODP_1536),
          bad(GROUP, 2, 0, "modp1024", "modp1024", 80, WEAK, MODP_1024),
          bad(GROUP, 1, 0, "modp768", "", 60, BROKEN, MODP_768));

  private static final Map<Kind, Map<Long, Algorithm>> BY_NUMBER = byNumber();

  private Algorithms() {}

  /** All of a kind. */
  public static List<Algorithm> of(Kind kind) {
    return ALL.stream().filter(a -> a.kind() == kind).toList();
  }

  /** The one with these numbers. */
  public static Optional<Algorithm> find(Kind kind, int number, int keyLength) {
    Map<Long, Algorithm> ofKind = BY_NUMBER.getOrDefault(kind, Map.of());
    return Optional.ofNullable(ofKind.get(key(number, keyLength)));
  }

  private static Map<Kind, Map<Long, Algorithm>> byNumber() {
    Map<Kind, Map<Long, Algorithm>> all = new EnumMap<>(Kind.class);
    for (Algorithm each : ALL) {
      all.computeIfAbsent(each.kind(), kind -> new HashMap<>())
          .put(key(each.number(), each.keyLength()), each);
    }
    return all;
  }

  private static long key(int number, int keyLength) {
    return ((long) number << 32) + keyLength;
  }

  private static Algorithm good(
      Kind kind, int number, int keyLength, String strongswan, String libreswan, int strength) {
    return new Algorithm(kind, number, keyLength, strongswan, libreswan, strength, GOOD, NONE);
  }

  private static Algorithm bad(
      Kind kind,
      int number,
      int keyLength,
      String strongswan,
      String libreswan,
      int strength,
      Grade grade,
      Words reason) {
    return new Algorithm(kind, number, keyLength, strongswan, libreswan, strength, grade, reason);
  }
}
