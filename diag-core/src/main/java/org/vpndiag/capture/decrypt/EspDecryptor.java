package org.vpndiag.capture.decrypt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpndiag.report.Words;
import org.vpndiag.wire.Slice;

/** Decrypts the ESP packets whose keys were given. */
public final class EspDecryptor {
  private static final int MAX_KEYLESS = 100;
  private static final Words WRONG =
      new Words(
          "SPI %08x: %d packets do not fit the keys given; they are of another SA or wrong",
          "SPI %08x: %d パケットが指定された鍵に合いません。別の SA の鍵か、誤った鍵です");
  private static final Words NO_SA =
      new Words(
          "there is no ESP SA in what was given as the output of ip xfrm state",
          "ip xfrm state の出力として渡されたものに ESP の SA がありません");
  private static final Words NONE_GIVEN =
      new Words(
          "SPI %08x: no keys are given for its %d packets; list the keys while the SA is up",
          "SPI %08x: %d パケット分の鍵がありません。SA が有効な間に鍵を出力してください");

  private static final Words CUT =
      new Words(
          "%d packets are cut by the snap length and cannot be decrypted; record with tcpdump -s 0",
          "%d パケットがスナップ長で切り詰められ、復号できません。tcpdump -s 0 で記録してください");
  private static final Words MORE_KEYLESS =
      new Words("%d more SPIs have no keys", "ほか %d 個の SPI の鍵がありません");
  private static final int MAX_NAMED = 20;

  private final Map<XfrmStates.Key, SecurityAssociation> associations;

  /** Beyond a NAT the addresses are others; of one SPI there are seldom two SAs. */
  private final Map<Integer, SecurityAssociation> bySpi = new HashMap<>();

  private final List<Words> problems;
  private final Map<XfrmStates.Key, Long> failures = new LinkedHashMap<>();
  private final Map<XfrmStates.Key, Long> keyless = new LinkedHashMap<>();
  private long decrypted;
  private long cut;

  private EspDecryptor(XfrmStates states) {
    associations = states.associations;
    associations.forEach((key, sa) -> bySpi.put(key.spi(), sa));
    problems = List.copyOf(states.problems);
  }

  /** Takes the lines of {@code ip xfrm state}. */
  public static EspDecryptor of(List<String> xfrmState) {
    XfrmStates states = new XfrmStates();
    states.read(xfrmState);
    if (states.associations.isEmpty() && states.problems.isEmpty()) {
      states.problems.add(NO_SA);
    }
    return new EspDecryptor(states);
  }

  /** One without keys. */
  public static EspDecryptor none() {
    return new EspDecryptor(new XfrmStates());
  }

  /**
   * What an ESP packet carried.
   *
   * @param nextHeader the IP protocol of it
   * @param payload the bytes
   */
  public record Plain(int nextHeader, Slice payload) {}

  /** Whether there are keys at all. */
  public boolean hasKeys() {
    return !associations.isEmpty();
  }

  /**
   * Decrypts a whole packet, from its SPI on.
   *
   * @param destination where it goes
   * @param whole whether its end was captured; without that nothing can be checked
   * @return empty when there are no keys for it, or when they do not fit
   */
  public Optional<Plain> decrypt(String destination, int spi, Slice packet, boolean whole) {
    XfrmStates.Key key = new XfrmStates.Key(destination, spi);
    SecurityAssociation association = associations.getOrDefault(key, bySpi.get(spi));
    if (association == null) {
      if (keyless.size() < MAX_KEYLESS || keyless.containsKey(key)) {
        keyless.merge(key, 1L, Long::sum);
      }
      return Optional.empty();
    }
    if (!whole) {
      cut++;
      return Optional.empty();
    }
    Optional<Plain> plain = association.decrypt(packet).flatMap(EspDecryptor::unpad);
    if (plain.isPresent()) {
      decrypted++;
    } else {
      failures.merge(key, 1L, Long::sum);
    }
    return plain;
  }

  /** The trailer: padding 1, 2, 3, …, its length, the next header (RFC 4303 section 2). */
  private static Optional<Plain> unpad(Slice data) {
    if (!data.has(2)) {
      return Optional.empty();
    }
    int padding = data.uint8(data.length() - 2);
    int length = data.length() - 2 - padding;
    if (length < 0) {
      return Optional.empty();
    }
    for (int i = 0; i < padding; i++) {
      if (data.uint8(length + i) != i + 1) {
        return Optional.empty();
      }
    }
    return Optional.of(new Plain(data.uint8(data.length() - 1), data.slice(0, length)));
  }

  /** What came of it so far. */
  public Decryption result() {
    List<Words> all = new ArrayList<>(problems);
    if (cut > 0) {
      all.add(CUT.map(w -> w.formatted(cut)));
    }
    failures.forEach((key, count) -> all.add(WRONG.map(w -> w.formatted(key.spi(), count))));
    keyless.entrySet().stream()
        .limit(MAX_NAMED)
        .map(e -> NONE_GIVEN.map(w -> w.formatted(e.getKey().spi(), e.getValue())))
        .forEach(all::add);
    if (keyless.size() > MAX_NAMED) {
      all.add(MORE_KEYLESS.map(w -> w.formatted(keyless.size() - MAX_NAMED)));
    }
    return new Decryption(associations.size(), decrypted, cut, all);
  }
}
