package org.vpndiag.host;

import java.util.List;
import org.vpndiag.document.Document;
import org.vpndiag.report.Unseen;

/**
 * What a source yielded.
 *
 * @param documents what can be read
 * @param unseen what is known to be missing
 * @param timings how long what took, in the order in which it was asked for
 * @param taken when a bundle was collected, as its manifest says; empty for other sources
 * @param host which host a bundle is of, as its manifest says; empty for other sources
 */
public record Gathered(
    List<Document> documents,
    List<Unseen> unseen,
    List<Timing> timings,
    String taken,
    String host) {

  /**
   * How long something took.
   *
   * @param what a command line or a path
   * @param millis milliseconds
   */
  public record Timing(String what, long millis) {}

  /** Keeps its own copies. */
  public Gathered {
    documents = List.copyOf(documents);
    unseen = List.copyOf(unseen);
    timings = List.copyOf(timings);
  }

  /** What no manifest says the time of. */
  public Gathered(List<Document> documents, List<Unseen> unseen, List<Timing> timings) {
    this(documents, unseen, timings, "", "");
  }

  /** Documents alone. */
  public static Gathered of(List<Document> documents) {
    return new Gathered(documents, List.of(), List.of());
  }
}
