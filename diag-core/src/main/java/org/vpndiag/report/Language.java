package org.vpndiag.report;

import java.util.Locale;

/** A language that reports are written in. */
public enum Language {
  /** English. */
  EN,
  /** Japanese. */
  JA;

  /** The language of a locale; English where it is none of ours. */
  public static Language of(Locale locale) {
    return "ja".equals(locale.getLanguage()) ? JA : EN;
  }
}
