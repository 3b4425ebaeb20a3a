package org.vpndiag.examination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.vpndiag.capture.decrypt.EspKeys;
import org.vpndiag.capture.facts.CaptureFormat;
import org.vpndiag.config.ConfigFormats;
import org.vpndiag.document.StreamFormat;
import org.vpndiag.document.TextFormat;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Vocabulary;
import org.vpndiag.host.state.HostFormats;
import org.vpndiag.probe.IkeScanFormat;
import org.vpndiag.status.StatusFormats;
import org.vpndiag.timeline.Timeline;

/**
 * Everything that can be read.
 *
 * @param streams logs and captures
 * @param texts command output and configuration files; the first that recognises a text reads it
 */
public record Formats(List<StreamFormat> streams, List<TextFormat> texts) {

  /** Keeps its own copies. */
  public Formats {
    streams = List.copyOf(streams);
    texts = List.copyOf(texts);
  }

  /**
   * All formats of this library.
   *
   * @param today the latest day that a time stamp without a year can mean
   */
  public static Formats all(LocalDate today) {
    return all(today, EspKeys.none(), "");
  }

  /**
   * All formats of this library.
   *
   * @param today the latest day that a time stamp without a year can mean
   * @param keys what captures are decrypted with
   * @param connection whose last attempt in the logs decides, if it has any; empty for whichever
   */
  public static Formats all(LocalDate today, EspKeys keys, String connection) {
    List<TextFormat> texts = new ArrayList<>();
    texts.addAll(StatusFormats.ALL);
    texts.addAll(HostFormats.ALL);
    texts.addAll(ConfigFormats.ALL);
    texts.add(new IkeScanFormat());
    return new Formats(List.of(new CaptureFormat(keys), new Logs(today, connection)), texts);
  }

  /** What rules may speak of when these formats are read. */
  public Vocabulary vocabulary() {
    List<FactType> types = new ArrayList<>();
    streams.forEach(f -> types.addAll(f.factTypes()));
    texts.forEach(f -> types.addAll(f.factTypes()));
    types.add(Timeline.OFFSET);
    types.add(OwnClients.OTHER);
    return Vocabulary.of(types);
  }
}
