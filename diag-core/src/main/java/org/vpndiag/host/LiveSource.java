package org.vpndiag.host;

import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.vpndiag.document.Document;

/** A running host as a source of documents. */
public final class LiveSource {
  private LiveSource() {}

  /** Looks at everything in the catalogue; takes as long as the slowest command may. */
  public static Gathered gather(Host host, Request request) {
    return gather(host, request, what -> {});
  }

  /**
   * The same.
   *
   * @param say is told what is about to be sent
   */
  public static Gathered gather(Host host, Request request, Consumer<String> say) {
    List<Piece> pieces = Collection.of(host, request, say);
    return new Gathered(
        pieces.stream()
            .filter(Piece::present)
            .sorted(Comparator.comparing(Piece::path))
            .map(LiveSource::document)
            .toList(),
        Gaps.of(pieces, host.isRoot()),
        pieces.stream().map(p -> new Gathered.Timing(p.origin(), p.millis())).toList());
  }

  private static Document document(Piece piece) {
    return new Document(
        piece.source(), piece.path(), () -> new ByteArrayInputStream(piece.bytes()));
  }
}
