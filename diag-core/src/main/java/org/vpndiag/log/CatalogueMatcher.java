package org.vpndiag.log;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Recognises one program's messages. Not for several threads at once. */
final class CatalogueMatcher {

  private final Catalogue catalogue;
  private final EntryTree tree;
  private final MessagePattern[] prefixes;
  private @Nullable Familiar familiar;
  private int wordsStart;
  private long wordsHash;
  private final int[] bounds = new int[2 * MessagePattern.MAX_HOLES];

  CatalogueMatcher(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.tree = catalogue.tree();
    this.prefixes = catalogue.prefixes().toArray(MessagePattern[]::new);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** The entry of a message, its prefixes before it or not; null when the catalogue has none. */
  @Nullable Entry find(byte[] bytes, int from, int to) {
    int start = Bytes.skipBlanks(bytes, from, to);
    for (MessagePattern prefix : prefixes) {
      start = after(prefix, bytes, start, to);
    }
    wordsStart = start;
    wordsHash = Bytes.hash(bytes, start, to);
    Familiar messages = familiar;
    Entry known = messages == null ? null : messages.find(bytes, start, to, wordsHash);
    return known == null ? search(bytes, start, to) : known;
  }

  private @Nullable Entry search(byte[] bytes, int start, int to) {
    Entry entry = tree.find(bytes, start, to, bounds);
    if (entry != null) {
      remember(bytes, start, to, entry);
    }
    return entry;
  }

  private void remember(byte[] bytes, int start, int to, Entry entry) {
    Familiar messages = familiar == null ? new Familiar() : familiar;
    messages.remember(bytes, start, to, wordsHash, entry);
    familiar = messages;
  }

  /** Whether the catalogue has entries that begin as this message does. */
  boolean mayKnow(byte[] bytes, int from, int to) {
    int start = from;
    for (MessagePattern prefix : prefixes) {
      start = after(prefix, bytes, start, to);
    }
    return tree.mayFind(bytes, start, to);
  }

  /** Where the words of the message last looked at begin, behind its prefixes. */
  int wordsStart() {
    return wordsStart;
  }

  /** A hash of these words. */
  long wordsHash() {
    return wordsHash;
  }

  private int after(MessagePattern prefix, byte[] bytes, int from, int to) {
    int end = prefix.end(bytes, from, to, bounds, false);
    boolean separate = end >= 0 && (end == to || Bytes.isBlank(bytes[end]));
    return separate ? Bytes.skipBlanks(bytes, end, to) : from;
  }

  /** What a message of this entry tells, its prefixes' values included. */
  Map<String, Object> values(Entry entry, byte[] bytes, int from, int to) {
    Map<String, Object> values = new HashMap<>();
    int start = Bytes.skipBlanks(bytes, from, to);
    for (MessagePattern prefix : prefixes) {
      int end = after(prefix, bytes, start, to);
      if (end > start) {
        Catalogue.fill(prefix, bytes, bounds, values);
        start = end;
      }
    }
    if (entry.pattern().matches(bytes, start, to, bounds)) {
      Catalogue.fill(entry.pattern(), bytes, bounds, values);
    }
    values.putAll(entry.constants());
    ExchangeStep.add(values);
    return values;
  }
}
