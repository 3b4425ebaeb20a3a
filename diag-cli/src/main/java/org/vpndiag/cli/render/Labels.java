package org.vpndiag.cli.render;

import org.vpndiag.report.Role;
import org.vpndiag.report.StageState;
import org.vpndiag.report.Words;

/** The fixed words of reports. */
final class Labels {
  static final Words EVIDENCE = new Words("evidence", "根拠");
  private static final Words FIX = new Words("fix", "対処");
  static final Words NEXT = new Words("next", "次に");
  static final Words CHECK = new Words("check", "確認");
  static final Words UNDO = new Words("undo", "取り消し");
  static final Words FOLLOWS = new Words("follows from it (nothing to do here)", "これに伴う症状（対処は不要）");
  static final Words ALSO_FITS = new Words("also fits", "他に考えられる原因");
  static final Words TELL_APART = new Words("to tell apart:", "見分け方:");
  static final Words UNSEEN = new Words("could not be seen", "確認できなかったもの");
  static final Words UNREAD = new Words("not used", "使用しなかった入力");
  static final Words NEAR = new Words("rules that almost fitted", "あと一歩で該当しなかったルール");
  static final Words READ = new Words("read", "読み込んだ入力");
  static final Words FILL_IN =
      new Words("Put your own value where <…> stands.", "<…> の部分は実際の値に置き換えてください。");
  static final Words NOT_PRESENT = new Words("not there: ", "存在しない: ");

  private Labels() {}

  /** A fix's label; where there are several, with its letter. */
  static Words fix(int index, int of) {
    return of > 1 ? FIX.map(word -> word + " " + (char) ('A' + index)) : FIX;
  }

  static Words of(Role role) {
    return switch (role) {
      case ROOT_CAUSE -> new Words("ROOT CAUSE", "根本原因");
      case CONTRIBUTING -> new Words("CONTRIBUTING", "関連要因");
      case CONSEQUENCE -> new Words("CONSEQUENCE", "結果");
      case ADVICE -> new Words("ADVICE", "助言");
    };
  }

  static Words of(StageState.State state) {
    return switch (state) {
      case OK -> new Words("[ ok ]", "[正常]");
      case FAILED -> new Words("[FAIL]", "[失敗]");
      case UNKNOWN -> new Words("[ ?? ]", "[不明]");
      case NOT_REACHED -> new Words("[ -- ]", "[未達]");
      case WARNING -> new Words("[warn]", "[警告]");
    };
  }

  static Words more(int count) {
    return new Words("and " + count + " more: -v", "ほか " + count + " 件: -v");
  }
}
