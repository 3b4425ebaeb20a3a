package org.vpndiag.capture;

import java.util.List;
import org.vpndiag.report.Words;
import org.vpndiag.wire.l2tp.MessageType;
import org.vpndiag.wire.l2tp.Result;

/**
 * What result and error codes mean, for people (RFC 2661 section 4.4.2, RFC 3931 section 5.4.2).
 */
final class L2tpMeanings {
  private static final List<Words> STOP_CCN =
      List.of(
          new Words("reserved", "予約済みのコード"),
          new Words("general request to clear the control connection", "制御コネクションの切断要求"),
          new Words("general error", "一般エラー"),
          new Words("the control channel already exists", "制御チャネルはすでに存在する"),
          new Words("the requester is not authorized", "要求元に権限がない"),
          new Words("the protocol version is not supported", "プロトコルのバージョンに未対応"),
          new Words("the requester is being shut down", "要求元が停止中"),
          new Words("finite state machine error", "状態遷移の誤り"));

  private static final List<Words> CDN =
      List.of(
          new Words("reserved", "予約済みのコード"),
          new Words("call disconnected: loss of carrier", "呼の切断: キャリア喪失"),
          new Words("call disconnected for the reason in the error code", "呼の切断: 理由はエラーコードのとおり"),
          new Words("call disconnected for administrative reasons", "呼の切断: 管理上の理由"),
          new Words("call failed: temporarily no facilities", "発呼失敗: 一時的に設備が不足"),
          new Words("call failed: permanently no facilities", "発呼失敗: 設備がない"),
          new Words("invalid destination", "宛先が不正"),
          new Words("call failed: no carrier", "発呼失敗: キャリアなし"),
          new Words("call failed: busy", "発呼失敗: 話中"),
          new Words("call failed: no dial tone", "発呼失敗: 発信音なし"),
          new Words("call not established in time", "時間内に呼を確立できなかった"),
          new Words(
              "call connected, but no appropriate framing was detected", "接続したが適切なフレーミングがない"));

  private static final List<Words> ERROR =
      List.of(
          new Words("no general error", "一般エラーなし"),
          new Words("no control connection exists yet", "制御コネクションがまだない"),
          new Words("length is wrong", "長さが不正"),
          new Words("a field value was out of range", "フィールドの値が範囲外"),
          new Words("insufficient resources", "資源不足"),
          new Words("the session id is invalid", "セッション ID が不正"),
          new Words("vendor-specific error", "ベンダー独自のエラー"),
          new Words("try another LNS", "別の LNS を試すこと"),
          new Words("a mandatory AVP is unknown", "必須の AVP が未知"));

  private L2tpMeanings() {}

  /** The meaning of a message's codes; of unknown ones the numbers. */
  static Words of(MessageType type, Result result) {
    List<Words> results = type.number() == MessageType.STOP_CCN ? STOP_CCN : CDN;
    Words code = at(results, result.resultCode(), new Words("result ", "結果コード "));
    if (result.errorCode() == 0) {
      return code;
    }
    Words error = at(ERROR, result.errorCode(), new Words("error ", "エラーコード "));
    return new Words(code.en() + ", " + error.en(), code.ja() + "、" + error.ja());
  }

  private static Words at(List<Words> meanings, int code, Words unknown) {
    return code < meanings.size() ? meanings.get(code) : unknown.map(name -> name + code);
  }
}
