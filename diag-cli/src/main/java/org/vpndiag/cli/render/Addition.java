package org.vpndiag.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.Function;

/**
 * What one command's result has besides the report: the attempts of a log, the exchanges of a
 * capture.
 *
 * @param fields writes its fields into the JSON document
 * @param text the same for people
 * @param place where that text stands
 */
public record Addition(Fields fields, Function<Style, String> text, Place place) {
  /** A result that is only the report. */
  public static final Addition NONE = new Addition(json -> {}, style -> "", Place.AFTER);

  /** Where the text of an addition stands. */
  public enum Place {
    /** Above the report. */
    BEFORE,
    /** Below the report. */
    AFTER,
    /** In the report's place, saying all that it would. */
    INSTEAD
  }

  /** Writes a part of a JSON document. */
  @FunctionalInterface
  public interface Fields {
    /** Writes the fields into the open object. */
    void write(JsonGenerator json) throws IOException;
  }
}
