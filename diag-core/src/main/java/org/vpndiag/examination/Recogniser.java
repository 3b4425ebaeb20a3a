package org.vpndiag.examination;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private static final Reading NOTHING = new Reading(List.of(), Set.of(), 0, 0);

  private final Formats formats;

  Recogniser(Formats formats) {
    this.formats = formats;
  }

  /** What a document turned out to be. */
  sealed interface Recognised {}

  /** Read, or not readable; the reading, and the line of the report that speaks of it. */
  record Done(Input input, Reading reading) implements Recognised {}

  /** A log or capture, to be read with others of its format. */
  record Stream(Document document, StreamFormat format) implements Recognised {}

  Recognised recognise(Document document) {
    try {
      Head head = Head.of(document);
      if (head.startsWith(0x1f, 0x8b)) {
        Document inner = new Document(document.source(), () -> unzipped(document));
        return recognise(inner, Head.of(inner));
      }
      return recognise(document, head);
    } catch (IOException e) {
      return unusable(document, "", "cannot be read: " + reason(e));
    }
  }

  /** Reads logs or captures of one format together; one that cannot be read harms no other. */
  static List<Done> read(List<Document> documents, StreamFormat format) {
    try {
      List<Reading> readings = format.readTogether(documents);
      List<Done> done = new ArrayList<>();
      for (int i = 0; i < documents.size(); i++) {
        done.add(recognised(documents.get(i), format.kind(), readings.get(i)));
      }
      return done;
    } catch (IOException e) {
      return documents.size() == 1
          ? List.of(unusable(documents.get(0), format.kind(), "cannot be read: " + reason(e)))
          : documents.stream().flatMap(d -> read(List.of(d), format).stream()).toList();
    }
  }

  private static InputStream unzipped(Document document) throws IOException {
    return new GZIPInputStream(document.content().open(), 1 << 16);
  }

  private Recognised recognise(Document document, Head head) throws IOException {
    if (head.isEmpty()) {
      return empty(document);
    }
    for (StreamFormat format : formats.streams()) {
      if (format.recognises(head)) {
        return new Stream(document, format);
      }
    }
    if (head.isBinary()) {
      return unusable(document, "", "binary, and no capture");
    }
    Text text = text(document);
    Optional<TextFormat> format =
        formats.texts().stream().filter(f -> f.recognises(text)).findFirst();
    return format
        .<Recognised>map(f -> recognised(document, f.kind(), f.read(text)))
        .orElseGet(() -> unusable(document, "", "not recognised"));
  }

  private Done empty(Document document) {
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

  private static Done recognised(Document document, String kind, Reading reading) {
    Input input =
        new Input(document.source(), kind, reading.records(), reading.ignored(), "", true);
    return new Done(input, reading);
  }

  private static Done unusable(Document document, String kind, String why) {
    return new Done(new Input(document.source(), kind, 0, 0, why, false), NOTHING);
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return e.getClass().getSimpleName().replace("Exception", "")
        + (message == null ? "" : " (" + message + ")");
  }
}
