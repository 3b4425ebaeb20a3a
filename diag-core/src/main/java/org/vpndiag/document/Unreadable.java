package org.vpndiag.document;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.vpndiag.report.Words;

/** Why something cannot be read, for people. */
public final class Unreadable {
  private Unreadable() {}

  /** The reason behind an exception. */
  public static Words because(IOException e) {
    if (e instanceof NoSuchFileException) {
      return new Words("no such file", "ファイルがありません");
    }
    if (e instanceof AccessDeniedException) {
      return new Words("permission denied", "読み取る権限がありません");
    }
    if (e instanceof EOFException || e instanceof ZipException) {
      return new Words("the compressed data is cut or damaged", "圧縮データが途中で切れているか壊れています");
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new Words("cannot be read: " + message, "読み取れません: " + message);
  }
}
