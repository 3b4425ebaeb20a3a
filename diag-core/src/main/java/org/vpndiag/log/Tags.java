package org.vpndiag.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which catalogues a line's tag leads to. */
final class Tags {

  private static final int LONGEST = 64;

  private static final int SLOTS = 1 << 8;

  /** The tags, each in the first free slot from its hash on. */
  private final @Nullable Tag[] tags = new Tag[SLOTS];

  private final long[] hashes = new long[SLOTS];

  /** The bytes with which names end. */
  private final boolean[] lastBytes = new boolean[256];

  private final Map<String, CatalogueMatcher> matchers = new LinkedHashMap<>();
  private final Tag any;

  Tags(LogCatalogue catalogues) {
    for (Catalogue catalogue : catalogues.catalogues()) {
      matchers.put(catalogue.program(), new CatalogueMatcher(catalogue));
    }
    Map<String, Set<CatalogueMatcher>> byName = new LinkedHashMap<>();
    Set<String> carriers = new LinkedHashSet<>();
    for (Catalogue catalogue : catalogues.catalogues()) {
      for (String name : catalogue.tags()) {
        Set<CatalogueMatcher> asked = byName.computeIfAbsent(name, n -> new LinkedHashSet<>());
        asked.addAll(asked(catalogue));
        if (!catalogue.carries().isEmpty()) {
          carriers.add(name);
        }
      }
    }
    byName.keySet().forEach(name -> lastBytes[name.charAt(name.length() - 1)] = true);
    byName.forEach((name, asked) -> put(hash(name), tag(asked, carriers.contains(name))));
    this.any = new Tag(list(matchers.values()), true, false);
  }

  private void put(long hash, Tag tag) {
    int slot = slot(hash);
    hashes[slot] = hash;
    tags[slot] = tag;
  }

  /** Where the tag of this hash stands, or would. */
  private int slot(long hash) {
    int slot = (int) (hash >>> 56);
    while (tags[slot] != null && hashes[slot] != hash) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  private static Tag tag(Set<CatalogueMatcher> asked, boolean carries) {
    boolean strangers = asked.stream().anyMatch(matcher -> matcher.catalogue().strangers());
    return new Tag(list(asked), carries, strangers);
  }

  private static <T> List<T> list(Iterable<T> elements) {
    List<T> list = new ArrayList<>();
    elements.forEach(list::add);
    return list;
  }

  private List<CatalogueMatcher> asked(Catalogue catalogue) {
    List<CatalogueMatcher> asked = new ArrayList<>();
    asked.add(matcher(catalogue.program()));
    catalogue.carries().forEach(program -> asked.add(matcher(program)));
    return asked;
  }

  private CatalogueMatcher matcher(String program) {
    CatalogueMatcher matcher = matchers.get(program);
    if (matcher == null) {
      throw new IllegalArgumentException("there is no catalogue of '" + program + "'");
    }
    return matcher;
  }

  /** What a line without a tag may be: a message of any program. */
  Tag any() {
    return any;
  }

  /** The tag of this name, or of the program at this path; null when nothing is known of it. */
  @Nullable Tag named(byte[] bytes, int from, int to) {
    int start = baseName(bytes, from, to);
    if (to - start > LONGEST || to <= start || !lastBytes[bytes[to - 1] & 0xff]) {
      return null;
    }
    long hash = hash(bytes, start, to);
    return tags[slot(hash)];
  }

  /** Whether anything is known of a tag. */
  boolean isKnown(byte[] bytes, int from, int to) {
    return named(bytes, from, to) != null;
  }

  private static int baseName(byte[] bytes, int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      if (bytes[i] == '/') {
        start = i + 1;
      }
    }
    return start;
  }

  private static long hash(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return hash(bytes, 0, bytes.length);
  }

  private static long hash(byte[] bytes, int from, int to) {
    long hash = (long) to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 0x9E3779B97F4A7C15L + bytes[i];
    }
    return hash;
  }
}
