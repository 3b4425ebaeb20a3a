package org.vpndiag.examination;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpndiag.document.Document;
import org.vpndiag.document.Head;
import org.vpndiag.document.PlainText;
import org.vpndiag.document.Reading;
import org.vpndiag.document.StreamFormat;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Unreadable;
import org.vpndiag.log.LogLines;
import org.vpndiag.pasted.Post;
import org.vpndiag.redact.Secrets;
import org.vpndiag.report.Input;
import org.vpndiag.report.Words;

/** Finds out what a document is, by its content, and reads it. */
final class Recogniser {
  private static final int MAX_TEXT_BYTES = 8 << 20;
  private static final int MAX_POST_LINES = 50_000;
  private static final Reading NOTHING = new Reading(List.of(), Set.of(), 0, 0);

  private static final Words EMPTY = new Words("empty", "空です");
  private static final Words UNKNOWN =
      new Words(
          "not recognised: no log, status, configuration or table that vpndiag knows",
          "認識できません。vpndiag の知るログ、状態表示、設定、テーブルのどれでもありません");

  private final Formats formats;

  Recogniser(Formats formats) {
    this.formats = formats;
  }

  /** What a document turned out to be. */
  sealed interface Recognised {
    /** What of it was read, or cannot be. */
    List<Done> done();

    /** What of it is to be read with others of its format. */
    List<Stream> streams();
  }

  /** Read, or not readable; the reading, and the line of the report that speaks of it. */
  record Done(Input input, Reading reading) implements Recognised {
    @Override
    public List<Done> done() {
      return List.of(this);
    }

    @Override
    public List<Stream> streams() {
      return List.of();
    }
  }

  /** A log or capture, to be read with others of its format. */
  record Stream(Document document, StreamFormat format) implements Recognised {
    @Override
    public List<Done> done() {
      return List.of();
    }

    @Override
    public List<Stream> streams() {
      return List.of(this);
    }
  }

  Recognised recognise(Document document) {
    try {
      Document plain = PlainText.of(document);
      return recognise(plain, Head.of(plain));
    } catch (IOException e) {
      return unusable(document, "", Unreadable.because(e));
    }
  }

  /** A post that holds several documents: what was read of it, and the logs yet to be read. */
  record Several(List<Done> done, List<Stream> streams) implements Recognised {
    Several {
      done = List.copyOf(done);
      streams = List.copyOf(streams);
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
          ? List.of(unusable(documents.get(0), format.kind(), Unreadable.because(e)))
          : documents.stream().flatMap(d -> read(List.of(d), format).stream()).toList();
    }
  }

  private Recognised recognise(Document document, Head head) throws IOException {
    if (head.isEmpty()) {
      return sayingNothing(document, EMPTY);
    }
    for (StreamFormat format : formats.streams()) {
      if (format.recognises(head)) {
        return format instanceof Logs ? log(document, head, format) : new Stream(document, format);
      }
    }
    if (head.isBinary()) {
      return unusable(document, "", Unreadables.because(head));
    }
    return recognise(document, text(document));
  }

  private Recognised recognise(Document document, Text text) {
    List<TextFormat> candidates = formats.texts().stream().filter(f -> f.recognises(text)).toList();
    if (candidates.isEmpty() && text.lines().stream().allMatch(Recogniser::isComment)) {
      return sayingNothing(document, UNKNOWN);
    }
    if (candidates.isEmpty()) {
      return pasted(text).orElseGet(() -> unusable(document, "", UNKNOWN));
    }
    TextFormat format = candidates.get(0);
    Done whole = recognised(document, format.kind(), format.read(text));
    boolean alone = candidates.size() == 1 && whole.input().ignored() == 0;
    return alone && !Post.isPasted(text.lines())
        ? whole
        : pasted(text).filter(several -> tellsMore(several, whole)).orElse(whole);
  }

  /** Whether a document that one format reads is better taken as a post. */
  private static boolean tellsMore(Recognised several, Done whole) {
    return several instanceof Several post
        && (post.streams().size() + post.done().size() > 2
            || post.done().get(0).input().ignored() < whole.input().ignored());
  }

  /** A short text that looks like a log may be a status that says as much, or a post. */
  private Recognised log(Document document, Head head, StreamFormat format) throws IOException {
    Stream stream = new Stream(document, format);
    if (head.bytes().length == Head.MAX_BYTES) {
      return stream;
    }
    if (Post.isPasted(head.lines())) {
      return pasted(text(document)).orElse(stream);
    }
    boolean stamped =
        head.lines().stream()
            .filter(line -> !line.isBlank())
            .limit(1)
            .anyMatch(line -> new LogLines().of(line) == LogLines.Mark.STAMPED);
    Text text = text(document);
    Optional<Recognised> status = stamped ? Optional.empty() : status(text);
    return status.or(() -> beside(text)).orElse(stream);
  }

  /** The documents that stand beside a log in a post that has no marks. */
  private Optional<Recognised> beside(Text text) {
    return formats.texts().stream().anyMatch(format -> format.recognises(text))
        ? pasted(text).filter(post -> post.done().size() > 1)
        : Optional.empty();
  }

  /** A daemon's words about itself, where one format understands every line. */
  private Optional<Recognised> status(Text text) {
    return formats.texts().stream()
        .filter(format -> format.recognises(text))
        .map(format -> recognised(text.source(), format.kind(), format.read(text)))
        .filter(done -> done.input().ignored() == 0)
        .<Recognised>map(done -> done)
        .findFirst();
  }

  private Optional<StreamFormat> logs() {
    return formats.streams().stream().filter(f -> f instanceof Logs).findFirst();
  }

  /** The documents in a post; empty when there are none. */
  private Optional<Recognised> pasted(Text text) {
    if (text.lines().size() > MAX_POST_LINES) {
      return Optional.empty();
    }
    Post post = Post.of(text, formats.texts());
    if (post.parts().isEmpty() && post.logs().isEmpty()) {
      return Optional.empty();
    }
    List<Done> done = new ArrayList<>();
    String source = text.source();
    int left = post.notUnderstood().size();
    Words note = left == 0 ? Words.NONE : notUnderstood(LineRanges.of(post.notUnderstood()));
    Input whole = new Input(source, "post", post.lines(), left, note, true);
    done.add(new Done(whole, NOTHING));
    for (Post.Part part : post.parts()) {
      Reading reading = part.reading();
      Input input = Input.read(source, part.kind(), reading.records(), reading.ignored());
      done.add(new Done(input, reading));
    }
    List<Stream> streams =
        logs().stream()
            .flatMap(format -> post.logs().stream().map(log -> new Stream(log, format)))
            .toList();
    return Optional.of(new Several(done, streams));
  }

  private static boolean isComment(String line) {
    String stripped = line.strip();
    return stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith(";");
  }

  /** A configuration that is empty or all comments is known by its name alone. */
  private Done sayingNothing(Document document, Words otherwise) {
    Text text = new Text(document.source(), List.of());
    return formats.texts().stream()
        .filter(f -> f.namesEmpty(document.fileName()))
        .findFirst()
        .map(f -> recognised(document, f.kind(), f.read(text)))
        .orElseGet(() -> unusable(document, "", otherwise));
  }

  private static Text text(Document document) throws IOException {
    try (InputStream in = document.content().open()) {
      byte[] bytes = in.readNBytes(MAX_TEXT_BYTES);
      String content = Secrets.of(document.path()).text(new String(bytes, StandardCharsets.UTF_8));
      return Text.of(document.source(), content);
    }
  }

  private static Done recognised(Document document, String kind, Reading reading) {
    return recognised(document.source(), kind, reading);
  }

  private static Done recognised(String source, String kind, Reading reading) {
    return new Done(Input.read(source, kind, reading.records(), reading.ignored()), reading);
  }

  private static Done unusable(Document document, String kind, Words why) {
    return new Done(Input.unusable(document.source(), kind, why), NOTHING);
  }

  private static Words notUnderstood(String lines) {
    return new Words("not understood: lines " + lines, "理解できなかった行: " + lines);
  }
}
