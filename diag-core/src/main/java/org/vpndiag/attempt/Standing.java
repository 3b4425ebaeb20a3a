package org.vpndiag.attempt;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vpndiag.attempt.EventKind.Layer;

/** What was told and holds until its daemon starts anew. */
final class Standing {

  private static final int MAX_EVENTS = 500;

  private final Map<Layer, List<AttemptEvent>> events = new EnumMap<>(Layer.class);

  /** What {@link #now} returned, as far as nothing has changed since. */
  private final Map<Layer, List<AttemptEvent>> copies = new EnumMap<>(Layer.class);

  void add(AttemptEvent event) {
    Layer layer = event.kind().layer();
    List<AttemptEvent> known = events.computeIfAbsent(layer, any -> new ArrayList<>());
    if (known.size() < MAX_EVENTS) {
      known.add(event);
      copies.remove(layer);
    }
  }

  void forget(Layer layer) {
    events.remove(layer);
    copies.remove(layer);
  }

  /** What holds now, layer by layer. */
  List<List<AttemptEvent>> now() {
    events.forEach((layer, known) -> copies.computeIfAbsent(layer, any -> List.copyOf(known)));
    return List.copyOf(copies.values());
  }
}
