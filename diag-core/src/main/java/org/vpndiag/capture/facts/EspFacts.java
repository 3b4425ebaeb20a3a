package org.vpndiag.capture.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.ClientSide;
import org.vpndiag.capture.EspFlow;
import org.vpndiag.capture.Seen;
import org.vpndiag.capture.facts.FactList.Values;
import org.vpndiag.report.Words;

/** ESP and AH flows as facts. */
final class EspFacts {
  private static final int MIN_SILENCE = 10;

  private final FactList facts;
  private final ClientSide client;
  private final @Nullable Instant end;

  EspFacts(FactList facts, ClientSide client, @Nullable Instant end) {
    this.facts = facts;
    this.client = client;
    this.end = end;
  }

  /**
   * Adds what flows show.
   *
   * @param flows those that facts are made of
   * @param all those that may answer them
   */
  void add(String protocol, List<EspFlow> flows, List<EspFlow> all) {
    Map<String, List<EspFlow>> byEnds =
        all.stream().collect(Collectors.groupingBy(f -> ends(f.source(), f.destination())));
    for (EspFlow flow : flows) {
      flow(protocol, flow);
      Instant back = lastBack(flow, byEnds);
      if (back == null) {
        oneWay(flow);
      } else {
        stopped(flow, back);
      }
    }
  }

  private static String ends(String one, String other) {
    return one + " " + other;
  }

  /** When the last packet came back; null when none did. */
  private static @Nullable Instant lastBack(EspFlow flow, Map<String, List<EspFlow>> byEnds) {
    return byEnds.getOrDefault(ends(flow.destination(), flow.source()), List.of()).stream()
        .map(EspFlow::last)
        .filter(last -> last.isAfter(flow.first()))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** For how long an outbound flow went on after the last packet that came back. */
  private void stopped(EspFlow flow, Instant back) {
    if (!"out".equals(direction(flow)) || !flow.last().isAfter(back)) {
      return;
    }
    long seconds = Duration.between(back, flow.last()).toSeconds();
    if (seconds >= MIN_SILENCE) {
      facts.add(
          CaptureFactTypes.ESP_STOPPED,
          new Seen(flow.lastPacket(), flow.last()),
          new Words(
                  "ESP SPI %s, sent for %d s after the last that came back",
                  "ESP SPI %s: 最後の受信の後も %d 秒間送信")
              .map(text -> text.formatted(flow.spi(), seconds)),
          Values.of("source", flow.source())
              .and("destination", flow.destination())
              .and("seconds", seconds)
              .and("udpEncapsulation", flow.inUdp() > 0));
    }
  }

  private void flow(String protocol, EspFlow flow) {
    facts.add(
        CaptureFactTypes.ESP_FLOW,
        new Seen(flow.firstPacket(), flow.first()),
        new Words("%s SPI %s, the first of %d packets", "%s SPI %s: %d パケットの最初")
            .map(text -> text.formatted(protocol, flow.spi(), flow.once())),
        Values.of("source", flow.source())
            .and("destination", flow.destination())
            .and("direction", direction(flow))
            .and("spi", flow.spi())
            .and("protocol", protocol)
            .and("packets", flow.once())
            .and("bytes", flow.bytesOnce())
            .and("missing", flow.missing())
            .and("replayed", flow.replayed())
            .and("largest", flow.largest())
            .and("udpEncapsulation", flow.inUdp() > 0));
  }

  private void oneWay(EspFlow flow) {
    Instant until = end == null ? flow.last() : end;
    facts.add(
        CaptureFactTypes.ESP_ONE_WAY,
        new Seen(flow.lastPacket(), flow.last()),
        new Words("ESP SPI %s, %d packets, none back", "ESP SPI %s: %d パケット送信、受信なし")
            .map(text -> text.formatted(flow.spi(), flow.once())),
        Values.of("source", flow.source())
            .and("destination", flow.destination())
            .and("direction", direction(flow))
            .and("packets", flow.once())
            .and("seconds", Duration.between(flow.first(), until).toSeconds())
            .and("udpEncapsulation", flow.inUdp() > 0));
  }

  private @Nullable String direction(EspFlow flow) {
    if (client.is(flow.source())) {
      return "out";
    }
    return client.is(flow.destination()) ? "in" : null;
  }
}
