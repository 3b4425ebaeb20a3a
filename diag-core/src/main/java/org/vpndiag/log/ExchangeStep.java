package org.vpndiag.log;

import java.util.List;
import java.util.Map;
import org.vpndiag.fact.Kind;

/** What a message's list of payloads tells about its place in the exchange (RFC 2409, 5). */
final class ExchangeStep {

  /** The attributes that {@link #add} derives. */
  static final Map<String, Kind> ATTRIBUTES =
      Map.of(
          "message",
          Kind.NUMBER,
          "phase",
          Kind.NUMBER,
          "protected",
          Kind.FLAG,
          "notify",
          Kind.TEXT);

  /** The place in Main Mode of the first message with this payload; its answer is the next. */
  private static final Map<String, Long> MAIN_MODE = Map.of("SA", 1L, "KE", 3L, "ID", 5L);

  private static final Map<String, Long> PHASES =
      Map.of("ID_PROT", 1L, "AGGRESSIVE", 1L, "QUICK_MODE", 2L);

  private ExchangeStep() {}

  /** Adds what follows from the exchange's name, the direction and the payloads. */
  static void add(Map<String, Object> values) {
    if (!(values.get("payloads") instanceof List<?> listed)) {
      return;
    }
    List<String> payloads = listed.stream().map(String::valueOf).toList();
    String exchange = String.valueOf(values.get("exchange"));
    values.put("protected", isProtected(exchange, payloads));
    Long phase = PHASES.get(exchange);
    if (phase != null) {
      values.put("phase", phase);
    }
    NotifyName.first(payloads).ifPresent(name -> values.put("notify", name));
    long message = number(exchange, "response".equals(values.get("direction")), payloads);
    if (message > 0) {
      values.put("message", message);
    }
  }

  /** Under a key a hash comes first, but after the identity at the end of Main Mode. */
  private static boolean isProtected(String exchange, List<String> payloads) {
    String first = payloads.isEmpty() ? "" : payloads.get(0);
    return first.equals("HASH") || (exchange.equals("ID_PROT") && first.equals("ID"));
  }

  private static long number(String exchange, boolean response, List<String> payloads) {
    String first = payloads.isEmpty() ? "" : payloads.get(0);
    if (exchange.equals("ID_PROT")) {
      long request = MAIN_MODE.getOrDefault(first, 0L);
      return request == 0 ? 0 : request + (response ? 1 : 0);
    }
    if (exchange.equals("QUICK_MODE")) {
      return response ? 2 : payloads.equals(List.of("HASH")) ? 3 : 1;
    }
    return 0;
  }
}
