package org.vpndiag.capture.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vpndiag.report.Words;

/**
 * How the reading of a capture ended.
 *
 * @param packets how many packets were delivered
 * @param interfaces the interfaces that it names, in their order, at most {@link
 *     CaptureFile#MAX_INTERFACES}
 * @param error why it ended before its end; null for a whole file
 */
public record CaptureEnd(long packets, List<CaptureInterface> interfaces, @Nullable Words error) {

  /** Keeps its own copy. */
  public CaptureEnd {
    interfaces = List.copyOf(interfaces);
  }
}
