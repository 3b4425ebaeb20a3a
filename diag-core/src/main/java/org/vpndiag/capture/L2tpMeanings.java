package org.vpndiag.capture;

import java.util.Map;
import org.vpndiag.report.Words;
import org.vpndiag.wire.l2tp.MessageType;
import org.vpndiag.wire.l2tp.Result;
import org.vpndiag.wire.l2tp.ResultCodes;

/** What the result and error codes of StopCCN and CDN mean, for people. */
final class L2tpMeanings {
  private static final Map<String, String> JAPANESE =
      Map.ofEntries(
          Map.entry("reserved", "予約済みのコード"),
          Map.entry("general request to clear the control connection", "制御コネクションの切断要求"),
          Map.entry("general error", "一般エラー"),
          Map.entry("the control channel already exists", "制御チャネルはすでに存在する"),
          Map.entry("the requester is not authorized", "要求元に権限がない"),
          Map.entry("the protocol version is not supported", "プロトコルのバージョンに未対応"),
          Map.entry("the requester is being shut down", "要求元が停止中"),
          Map.entry("finite state machine error", "状態遷移の誤り"),
          Map.entry("call disconnected: loss of carrier", "呼の切断: キャリア喪失"),
          Map.entry("call disconnected for the reason in the error code", "呼の切断: 理由はエラーコードのとおり"),
          Map.entry("call disconnected for administrative reasons", "呼の切断: 管理上の理由"),
          Map.entry("call failed: temporarily no facilities", "発呼失敗: 一時的に設備が不足"),
          Map.entry("call failed: permanently no facilities", "発呼失敗: 設備がない"),
          Map.entry("invalid destination", "宛先が不正"),
          Map.entry("call failed: no carrier", "発呼失敗: キャリアなし"),
          Map.entry("call failed: busy", "発呼失敗: 話中"),
          Map.entry("call failed: no dial tone", "発呼失敗: 発信音なし"),
          Map.entry("call not established in time", "時間内に呼を確立できなかった"),
          Map.entry("call connected, but no appropriate framing was detected", "接続したが適切なフレーミングがない"),
          Map.entry("no general error", "一般エラーなし"),
          Map.entry("no control connection exists yet", "制御コネクションがまだない"),
          Map.entry("length is wrong", "長さが不正"),
          Map.entry("a field value was out of range", "フィールドの値が範囲外"),
          Map.entry("insufficient resources", "資源不足"),
          Map.entry("the session id is invalid", "セッション ID が不正"),
          Map.entry("vendor-specific error", "ベンダー独自のエラー"),
          Map.entry("try another LNS", "別の LNS を試すこと"),
          Map.entry("a mandatory AVP is unknown", "必須の AVP が未知"));

  private L2tpMeanings() {}

  /** The meaning of a message's codes; of unknown ones the numbers. */
  static Words of(MessageType type, Result result) {
    Words code = words(ResultCodes.result(type.number(), result.resultCode()));
    Words known =
        code.isEmpty()
            ? new Words("result " + result.resultCode(), "結果コード " + result.resultCode())
            : code;
    if (result.errorCode() == 0) {
      return known;
    }
    Words error = words(ResultCodes.error(result.errorCode()));
    return new Words(known.en() + ", " + error.en(), known.ja() + "、" + error.ja());
  }

  private static Words words(String english) {
    return new Words(english, JAPANESE.getOrDefault(english, english));
  }
}
