package org.vpndiag.examination;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.vpndiag.document.Document;
import org.vpndiag.document.Head;
import org.vpndiag.document.Reading;
import org.vpndiag.document.StreamFormat;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.report.Input;

/** Finds out what a document is, by its content, and reads it. */
final class Recogniser {
  private static final int MAX_TEXT_BYTES = 8 << 20;
  private static final Reading NOTHING = new Reading(List.of(), java.util.Set.of(), 0, 0);

  private final Formats formats;

  Recogniser(Formats formats) {
    this.formats = formats;
  }

  /** A document's reading, and the line of the report that speaks of it. */
  record Recognised(Input input, Reading reading) {}

  Recognised read(Document document) {
    try {
      Head head = Head.of(document);
      if (head.startsWith(0x1f, 0x8b)) {
        Document inner = new Document(document.source(), () -> unzipped(document));
        return read(inner, Head.of(inner));
      }
      return read(document, head);
    } catch (IOException e) {
      return unusable(document, "", "cannot be read: " + reason(e));
    }
  }

  private static InputStream unzipped(Document document) throws IOException {
    return new GZIPInputStream(document.content().open(), 1 << 16);
  }

  private Recognised read(Document document, Head head) throws IOException {
    if (head.isEmpty()) {
      return empty(document);
    }
    for (StreamFormat format : formats.streams()) {
      if (format.recognises(head)) {
        return recognised(document, format.kind(), format.read(document));
      }
    }
    if (head.isBinary()) {
      return unusable(document, "", "binary, and no capture");
    }
    Text text = text(document);
    Optional<TextFormat> format =
        formats.texts().stream().filter(f -> f.recognises(text)).findFirst();
    return format
        .map(f -> recognised(document, f.kind(), f.read(text)))
        .orElseGet(() -> unusable(document, "", "not recognised"));
  }

  private Recognised empty(Document document) {
    Text text = new Text(document.source(), List.of());
    return formats.texts().stream()
        .filter(f -> f.namesEmpty(document.fileName()))
        .findFirst()
        .map(f -> recognised(document, f.kind(), f.read(text)))
        .orElseGet(() -> unusable(document, "", "empty"));
  }

  private static Text text(Document document) throws IOException {
    try (InputStream in = document.content().open()) {
      byte[] bytes = in.readNBytes(MAX_TEXT_BYTES);
      String content = new String(bytes, StandardCharsets.UTF_8);
      return new Text(document.source(), content.lines().toList());
    }
  }

  private static Recognised recognised(Document document, String kind, Reading reading) {
    Input input =
        new Input(document.source(), kind, reading.records(), reading.ignored(), "", true);
    return new Recognised(input, reading);
  }

  private static Recognised unusable(Document document, String kind, String why) {
    return new Recognised(new Input(document.source(), kind, 0, 0, why, false), NOTHING);
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return e.getClass().getSimpleName().replace("Exception", "")
        + (message == null ? "" : " (" + message + ")");
  }
}
