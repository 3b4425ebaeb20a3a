package org.vpndiag.explain;

import static org.vpndiag.explain.AlgorithmNames.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpndiag.probe.Algorithm;
import org.vpndiag.probe.Algorithms;
import org.vpndiag.report.Explanation;
import org.vpndiag.report.Explanation.Item;
import org.vpndiag.report.Words;

/** Algorithms, in any of their spellings. */
final class AlgorithmPages {
  private static final Words SOUND =
      new Words(
          "Nothing speaks against it (RFC 8247, RFC 8221).", "問題は知られていません（RFC 8247、RFC 8221）。");
  private static final Words SMALL_SUBGROUP =
      new Words(
          "The group has a small subgroup and an unexplained origin (RFC 8247 section 2.4: MUST NOT"
              + " for 22, SHOULD NOT for 23 and 24).",
          "小さい部分群を持ち、由来も不明です（RFC 8247 2.4 節: 22 は MUST NOT、23 と 24 は SHOULD NOT）。");

  /** Of what phase 1 does not have, and is not sound. */
  private static final Map<String, Words> OTHER_VERDICTS =
      Map.of(
          "NULL",
          new Words(
              "There is no encryption at all: everybody on the way reads along (RFC 2410).",
              "暗号化されないため、経路上の誰でも内容を読めます（RFC 2410）。"),
          "MODP_1024_160",
          SMALL_SUBGROUP,
          "MODP_2048_224",
          SMALL_SUBGROUP,
          "MODP_2048_256",
          SMALL_SUBGROUP);

  private AlgorithmPages() {}

  /** The pages on a spelling: several where it leaves the key length open. */
  static List<Explanation> of(String written) {
    return rows(written).stream().map(AlgorithmPages::page).toList();
  }

  static List<AlgorithmNames> rows(String written) {
    String plain = AlgorithmNames.plain(written);
    return AlgorithmNames.all().stream().filter(a -> a.spellings().contains(plain)).toList();
  }

  private static Explanation page(AlgorithmNames names) {
    List<Item> items = new ArrayList<>();
    items.add(new Item("numbers", new Words("numbers", "番号"), numbers(names)));
    items.add(new Item("spelled", new Words("is spelled", "表記"), spelled(names)));
    return new Explanation(
        Explanation.Kind.ALGORITHM,
        names.name(),
        kind(names.kind()).map(k -> names.name() + ": " + k),
        List.of(verdict(names)),
        items);
  }

  static Words kind(Algorithm.Kind kind) {
    return switch (kind) {
      case ENCRYPTION -> new Words("an encryption algorithm", "暗号アルゴリズム");
      case HASH -> new Words("a hash and integrity algorithm", "ハッシュおよび完全性アルゴリズム");
      case GROUP -> new Words("a Diffie-Hellman group", "Diffie-Hellman グループ");
    };
  }

  /** What is thought of it. */
  static Words verdict(AlgorithmNames names) {
    return Optional.ofNullable(OTHER_VERDICTS.get(names.name()))
        .or(() -> known(names).map(Algorithm::reason).filter(w -> !w.isEmpty()))
        .orElse(SOUND);
  }

  private static Optional<Algorithm> known(AlgorithmNames names) {
    if (names.phase1().equals(NONE)) {
      return Optional.empty();
    }
    String[] parts = names.phase1().split("/", -1);
    int bits = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    return Algorithms.find(names.kind(), Integer.parseInt(parts[0]), bits);
  }

  private static List<Words> numbers(AlgorithmNames names) {
    List<Words> numbers = new ArrayList<>();
    number(new Words("IKEv1 phase 1: ", "IKEv1 フェーズ1: "), names.phase1(), numbers);
    number(new Words("IKEv1 phase 2: ", "IKEv1 フェーズ2: "), names.phase2(), numbers);
    number(Words.same("IKEv2: "), names.ikev2(), numbers);
    return numbers;
  }

  private static void number(Words where, String number, List<Words> numbers) {
    if (!number.equals(NONE)) {
      String[] parts = number.split("/", -1);
      Words bits =
          parts.length > 1 ? new Words(", key length " + parts[1], "、鍵長 " + parts[1]) : Words.NONE;
      numbers.add(new Words(where.en() + parts[0] + bits.en(), where.ja() + parts[0] + bits.ja()));
    }
  }

  private static List<Words> spelled(AlgorithmNames names) {
    List<Words> spelled = new ArrayList<>();
    spelling("strongSwan, swanctl, NetworkManager-l2tp", names.strongswan(), spelled);
    spelling("Libreswan", names.libreswan(), spelled);
    spelling("Linux", names.kernel(), spelled);
    spelling("ike-scan", names.phase1(), spelled);
    return spelled;
  }

  private static void spelling(String where, String name, List<Words> spelled) {
    boolean missing = name.equals(NONE);
    boolean told = where.equals("Libreswan");
    if (!missing || told) {
      Words shown = missing ? new Words("does not have it", "対応なし") : Words.same(name);
      spelled.add(shown.map(s -> where + ": " + s));
    }
  }
}
