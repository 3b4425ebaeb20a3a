package org.vpndiag.cli.render;

import org.vpndiag.probe.Ikev1Result;
import org.vpndiag.probe.Ikev2Result;
import org.vpndiag.probe.Phase1Proposal;
import org.vpndiag.probe.Reach;
import org.vpndiag.probe.TargetResult;
import org.vpndiag.probe.TargetResult.Outcome;
import org.vpndiag.report.Words;

/** What a probe says in words. */
public final class ProbeWords {
  static final Words USE = new Words("Use", "設定");
  static final Words ACCEPTED = new Words("Accepted in phase 1", "Phase 1 で受け入れる提案");
  static final Words NOTHING_ELSE =
      new Words(
          "Not visible from outside: the pre-shared key, phase 2 (esp= is a guess) and the"
              + " password. Valid for this source address.",
          "外部からは確認できないもの: 事前共有鍵、Phase 2 (esp= は推測)、パスワード。" + "結果はこの送信元アドレスに限って有効です。");
  static final Words AUTHENTICATION =
      new Words(
          "The server does not look at the authentication method here; PSK is assumed.",
          "サーバーはこの段階で認証方式を調べません。PSK と仮定しています。");
  static final Words INCOMPLETE =
      new Words(
          "The budget was used up or the run was stopped: there may be more (--budget).",
          "予算を使い切ったか中断されたため、ほかにもある可能性があります (--budget)。");
  static final Words WEAK = new Words("Weak", "弱いアルゴリズム");
  static final Words CLIENTS = new Words("Would pass phase 1", "Phase 1 を通過できるクライアント");
  static final Words NO_CLIENT = new Words("no stock client", "標準のクライアントはなし");
  static final Words NO_CLIENT_YET =
      new Words("no stock client with what is known", "判明している範囲では標準のクライアントはなし");
  static final Words AT_LEAST = new Words("at least", "少なくとも");
  static final Words INFERRED =
      new Words(
          "inferred: every algorithm is accepted in other combinations (--thorough proves each)",
          "推定: 各アルゴリズムは別の組み合わせで受け入れられています (--thorough で全て確認)");
  static final Words VENDOR_IDS = new Words("Vendor IDs", "ベンダー ID");
  static final Words IMPLEMENTATION = new Words("It looks like", "実装の推定");
  static final Words AGGRESSIVE = new Words("Aggressive Mode", "アグレッシブモード");
  static final Words AGGRESSIVE_LEAKS =
      new Words(
          "It gives a hash of the pre-shared key to anyone who asks, so that the key can be guessed"
              + " offline. Turn it off at the server, or use a long random key.",
          "事前共有鍵のハッシュを誰にでも返すため、オフラインで鍵を推測されます。サーバーで無効にするか、長いランダムな鍵を使ってください。");
  static final Words UNKNOWN = new Words("unknown", "不明");
  static final Words ORDER_RESPONDER =
      new Words("the server's own order decides", "サーバー側の優先順位で選ばれます");
  static final Words ORDER_INITIATOR =
      new Words("the client's order decides", "クライアント側の優先順位で選ばれます");

  static final Words NOT_IN_LIBRESWAN =
      new Words("lacks one of these algorithms", "対応していないアルゴリズムがあります");
  static final Words LIBRESWAN_WITHOUT_GROUP_2 =
      new Words(
          "Libreswan as Debian and Fedora build it lacks group 2 (modp1024): use strongSwan, or a"
              + " build with USE_DH2.",
          "Debian や Fedora の Libreswan はグループ 2 (modp1024) に対応していません。"
              + "strongSwan、または USE_DH2 付きのビルドを使ってください。");
  static final Words REFUSES_COMMON =
      new Words("answers, refuses what is common", "応答するが、一般的な提案は拒否");
  static final Words ONE_OF_MANY =
      new Words(
          "Shown is what each chose of one offer; vpndiag probe ADDRESS, or --each, finds the rest.",
          "1 回の提案から選ばれたものだけを示しています。すべてを調べるには vpndiag probe アドレス、または --each を使います。");

  private static final Words ONLY_REFUSES_IKEV2 =
      new Words(
          "The server refuses IKEv2 and does not answer IKEv1 Main Mode: it has no such connection"
              + " for this address, or ignores what was offered. --aggressive asks further.",
          "サーバーは IKEv2 を拒否し、IKEv1 メインモードには応答しません。このアドレス用の接続設定がないか、"
              + "提案を無視しています。--aggressive でさらに調べられます。");

  private ProbeWords() {}

  /** What a target comes to, in one sentence. */
  public static Words outcome(TargetResult target) {
    Ikev1Result ikev1 = target.ikev1();
    Ikev2Result ikev2 = target.ikev2();
    boolean onlyIkev2 = target.accepted().isEmpty() && ikev2 != null && ikev2.accepts();
    if (onlyIkev2 && ikev1 != null) {
      return onlyIkev2(ikev1);
    }
    return switch (target.outcome()) {
      case ANSWERED -> accepts(target);
      case REFUSED ->
          ikev1 != null && ikev1.reach() == Reach.SILENT
              ? ONLY_REFUSES_IKEV2
              : refused(ikev1 == null ? Ikev1Result.Refusal.NONE : ikev1.refusal());
      case SILENT -> silent(target.silentNextHop());
      case CLOSED ->
          new Words(
              "Nobody listens there: the host answers with ICMP port unreachable.",
              "待ち受けているプログラムがありません (ICMP port unreachable が返ります)。");
      case BLOCKED ->
          new Words(
              "Packets are refused on the way: ICMP unreachable, or no route from here.",
              "経路の途中で拒否されています (ICMP unreachable、または経路なし)。");
      case RATE_LIMITED ->
          new Words(
              "The server stopped answering: a limit on half-open exchanges or a filter. What is"
                  + " shown was accepted; the rest is not known.",
              "サーバーが途中で応答しなくなりました (ハーフオープン数の制限またはフィルター)。" + "表示した提案は受け入れられましたが、残りは不明です。");
      case UNRESOLVED -> new Words("The name has no address.", "名前を解決できません。");
    };
  }

  private static Words silent(String nextHop) {
    if (!nextHop.isEmpty()) {
      return new Words(
          "No answer: "
              + nextHop
              + ", the next hop, does not answer ARP. It is off, or not on this network.",
          "応答がありません。次のホップ " + nextHop + " が ARP に応答しません。電源が切れているか、このネットワークにありません。");
    }
    return new Words(
        "No answer on ports 500 and 4500 to IKEv1 or IKEv2: the address is wrong, a filter"
            + " drops the packets, or a responder refuses silently all that was offered.",
        "ポート 500 と 4500 の IKEv1 にも IKEv2 にも応答がありません。アドレスの誤り、"
            + "フィルターによる破棄、または提案を黙って拒否するサーバーが考えられます。");
  }

  private static Words accepts(TargetResult target) {
    int number = target.accepted().size();
    boolean secret =
        target.accepted().stream()
            .anyMatch(each -> each.proposal().authentication() == Phase1Proposal.PSK);
    if (!secret) {
      return new Words(
          "It accepts IKEv1, but not with a pre-shared key, which L2TP/IPsec uses as a rule.",
          "IKEv1 を受け入れますが、L2TP/IPsec で通常使う事前共有鍵ではありません。");
    }
    return number == 1
        ? new Words("It accepts one IKEv1 proposal.", "IKEv1 の提案を 1 個受け入れます。")
        : new Words(
            "It accepts " + number + " IKEv1 proposals.", "IKEv1 の提案を " + number + " 個受け入れます。");
  }

  /** What came of asking at a port. */
  static Words reach(Reach reach) {
    return switch (reach) {
      case ANSWERED -> new Words("answered", "応答あり");
      case SILENT -> new Words("no answer", "応答なし");
      case CLOSED -> new Words("closed", "ポートは閉じています");
      case BLOCKED -> new Words("blocked on the way", "経路の途中で拒否");
      case NOT_ASKED -> new Words("not asked", "未確認");
    };
  }

  static Words lifetime(long seconds) {
    return seconds == 0
        ? new Words(
            "An offer with the usual lifetime is refused, one without any is accepted.",
            "一般的な有効期間の提案は拒否され、有効期間のない提案は受け入れられます。")
        : new Words(
            ("A lifetime of %1$d s is accepted, the usual %2$d s are refused: set ikelifetime=%1$ds"
                    + " (NetworkManager: ipsec-ikelifetime=%1$ds; swanctl: rekey_time = %1$ds,"
                    + " over_time = 0s).")
                .formatted(seconds, Ikev1Result.USUAL_LIFETIME),
            ("有効期間 %1$d 秒は受け入れられ、一般的な %2$d 秒は拒否されます。ikelifetime=%1$ds を設定してください"
                    + " (NetworkManager では ipsec-ikelifetime=%1$ds、swanctl では rekey_time = %1$ds と"
                    + " over_time = 0s)。")
                .formatted(seconds, Ikev1Result.USUAL_LIFETIME));
  }

  static Words numbers(TargetResult target) {
    return new Words(
        "%d exchanges, %d packets sent, %d received, %d ms"
            .formatted(
                target.exchanges(),
                target.packetsSent(),
                target.packetsReceived(),
                target.elapsedMillis()),
        "問い合わせ %d 回、送信 %d パケット、受信 %d パケット、%d ミリ秒"
            .formatted(
                target.exchanges(),
                target.packetsSent(),
                target.packetsReceived(),
                target.elapsedMillis()));
  }

  private static Words onlyIkev2(Ikev1Result ikev1) {
    return ikev1.reach() == Reach.ANSWERED
        ? new Words(
            "IKEv2 only: the server refuses IKEv1 from this address, which L2TP/IPsec needs.",
            "IKEv2 専用です。L2TP/IPsec に必要な IKEv1 は、この送信元アドレスからは拒否されます。")
        : new Words(
            "IKEv2 only: IKEv1, which L2TP/IPsec needs, is not answered.",
            "IKEv2 専用です。L2TP/IPsec に必要な IKEv1 には応答がありません。");
  }

  private static Words refused(Ikev1Result.Refusal refusal) {
    return switch (refusal) {
      case NOTIFY_FOR_CONNECTION ->
          new Words(
              "The server has a connection for this address and refuses every proposal.",
              "サーバーにはこのアドレス用の接続設定がありますが、提案をすべて拒否します。");
      case NOTIFY_NO_CONNECTION ->
          new Words(
              "The server has no IKEv1 connection for this address.",
              "サーバーにはこのアドレス用の IKEv1 接続設定がありません。");
      default ->
          new Words("The server answers and refuses every proposal.", "サーバーは応答しますが、提案をすべて拒否します。");
    };
  }

  /** Whether an outcome is good, for colour. */
  static boolean good(TargetResult target) {
    return target.outcome() == Outcome.ANSWERED && !target.accepted().isEmpty();
  }
}
