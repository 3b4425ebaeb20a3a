package org.vpndiag.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vpndiag.probe.Algorithm;

/**
 * An algorithm's names and numbers, a row of the resource {@code algorithms}; {@code -} where it
 * has none.
 *
 * @param name the standards' name, with the key length in bits where there are several
 * @param phase1 its number in IKEv1 phase 1, and behind a slash the key length
 * @param phase2 the same for ESP in Quick Mode
 * @param ikev2 the same in IKEv2
 * @param others spellings besides those of the products
 */
record AlgorithmNames(
    Algorithm.Kind kind,
    String name,
    String phase1,
    String phase2,
    String ikev2,
    String strongswan,
    String libreswan,
    String kernel,
    List<String> others) {
  private static final String RESOURCE = "algorithms";

  /** What stands for a missing name or number. */
  static final String NONE = "-";

  AlgorithmNames {
    others = List.copyOf(others);
  }

  /** All rows. */
  static List<AlgorithmNames> all() {
    return text().lines().filter(l -> !l.startsWith("#")).map(AlgorithmNames::row).toList();
  }

  private static AlgorithmNames row(String line) {
    List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    return new AlgorithmNames(
        Algorithm.Kind.valueOf(cells.get(0).toUpperCase(Locale.ROOT)),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        cells.get(6),
        cells.get(7),
        Arrays.stream(cells.get(8).split(" ", -1)).toList());
  }

  /** Every spelling, as {@link #plain} makes it. */
  List<String> spellings() {
    List<String> spellings = new ArrayList<>(others);
    Stream.of(name, strongswan, libreswan, kernel)
        .filter(s -> !s.equals(NONE))
        .forEach(spellings::add);
    return spellings.stream().map(AlgorithmNames::plain).distinct().toList();
  }

  /** A spelling without case, signs and the words that say nothing. */
  static String plain(String written) {
    return written
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "")
        .replaceFirst("^(diffiehellman|oakley)", "")
        .replaceFirst("^(dh|modp)?group(?=\\d)", "group")
        .replaceFirst("^dh(?=\\d{1,2}$)", "group");
  }

  private static String text() {
    try (InputStream in = AlgorithmNames.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
