package org.vpndiag.examination;

import java.util.Map;
import org.vpndiag.document.Head;
import org.vpndiag.report.Words;

/** Files that are not read, and what to do with them. */
final class Unreadables {

  private static final Words BINARY = new Words("binary, and no capture", "バイナリーですが、キャプチャーではありません");
  private static final Words PICTURE = new Words("a picture: text is needed", "画像です。テキストが必要です");
  private static final Words JOURNAL =
      new Words(
          "a file of the journal: name the output of \"journalctl --file=FILE\" instead",
          "ジャーナルのファイルです。代わりに「journalctl --file=FILE」の出力を指定してください");

  /** By what they begin with, in ISO 8859-1. */
  private static final Map<String, Words> KINDS =
      Map.of(
          "\u00fd7zXZ", packed("xz", "xz"),
          "(\u00b5/\u00fd", packed("Zstandard", "zstd"),
          "BZh", packed("bzip2", "bzip2"),
          "PK\u0003\u0004", packed("ZIP", "unzip"),
          "LPKSHHRH", JOURNAL,
          "\u0089PNG", PICTURE,
          "\u00ff\u00d8\u00ff", PICTURE);

  private Unreadables() {}

  private static Words packed(String format, String program) {
    return new Words(
        "compressed as " + format + ": unpack it with " + program + " first",
        format + " で圧縮されています。先に " + program + " で展開してください");
  }

  /** What to say of a file of bytes that are no text. */
  static Words because(Head head) {
    return KINDS.entrySet().stream()
        .filter(kind -> head.startsWith(kind.getKey().chars().toArray()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(BINARY);
  }
}
