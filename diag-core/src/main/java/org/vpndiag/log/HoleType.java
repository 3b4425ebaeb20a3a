package org.vpndiag.log;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vpndiag.document.Words;
import org.vpndiag.evidence.Printable;
import org.vpndiag.fact.Kind;
import org.vpndiag.redact.Secrets;

/** What may stand in a hole of a message's pattern. */
enum HoleType {
  /** Anything, up to the literal that follows. */
  TEXT(Kind.TEXT),
  /** Anything up to the end of the message, or nothing. */
  REST(Kind.TEXT),
  /** Something without blanks. */
  WORD(Kind.TEXT),
  /** A whole number. */
  INT(Kind.NUMBER),
  /** An address, or what stands for it in a log made anonymous. */
  ADDRESS(Kind.ADDRESS),
  /** Words with blanks between them. */
  WORDS(Kind.WORDS),
  /** Things with commas between them. */
  LIST(Kind.WORDS),
  /** A notify type's short or long name; the value is the long one. */
  NOTIFY(Kind.TEXT),
  /** charon's list of payloads: {@code [ HASH N(NO_PROP) ]}. */
  PAYLOADS(Kind.WORDS),
  /** What pppd took for an option. */
  OPTION(Kind.TEXT);

  private static final String UNRECOGNIZED = "unrecognized option '";

  private static final Map<String, HoleType> BY_NAME = new HashMap<>();

  static {
    for (HoleType type : values()) {
      BY_NAME.put(type.name().toLowerCase(Locale.ROOT), type);
    }
  }

  private final Kind kind;

  HoleType(Kind kind) {
    this.kind = kind;
  }

  /** The kind of the attribute that such a hole fills. */
  Kind kind() {
    return kind;
  }

  static Optional<HoleType> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Whether these bytes can fill the hole; its end is known already. */
  boolean accepts(byte[] bytes, int from, int to) {
    return switch (this) {
      case TEXT, REST, WORDS, LIST, OPTION -> true;
      case WORD, NOTIFY -> from < to && hasNoBlank(bytes, from, to);
      case ADDRESS -> from < to && (hasNoBlank(bytes, from, to) || isStandIn(bytes, from, to));
      case INT -> from < to && to - from <= 18;
      case PAYLOADS -> from < to && bytes[from] == '[' && bytes[to - 1] == ']';
    };
  }

  /** Whether such a hole that begins here has no blanks. */
  boolean isOneWord(byte[] bytes, int from, int to) {
    return this == WORD
        || this == NOTIFY
        || (this == ADDRESS && from < to && bytes[from] != '<' && bytes[from] != '[');
  }

  /** {@code <server ip>}, as people write it over an address. */
  private static boolean isStandIn(byte[] bytes, int from, int to) {
    return (bytes[from] == '<' && bytes[to - 1] == '>')
        || (bytes[from] == '[' && bytes[to - 1] == ']');
  }

  private static boolean hasNoBlank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == ' ') {
        return false;
      }
    }
    return true;
  }

  /** The attribute's value, harmless to print and without secrets. */
  Object value(String raw) {
    String text = this == INT ? raw : clean(raw);
    return switch (this) {
      case TEXT, REST, WORD, ADDRESS, OPTION -> text;
      case INT -> Long.parseLong(text);
      case WORDS -> Words.of(text, " ").list();
      case LIST -> list(text);
      case NOTIFY -> NotifyName.longName(text);
      case PAYLOADS -> Words.of(raw.substring(1, raw.length() - 1), " ").list();
    };
  }

  /** Whether it is secret may be told by the words before it. */
  private String clean(String raw) {
    String before = this == OPTION ? UNRECOGNIZED : "";
    return Printable.line(Secrets.logLine(before + raw)).substring(before.length());
  }

  private static List<String> list(String text) {
    return Words.of(text, ",").list().stream()
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
