package org.vpndiag.host.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The array of objects that {@code ip -j} prints, or the one object of {@code nft -j}. */
final class Json {

  private static final int MAX_DEPTH = 32;

  private Json() {}

  /**
   * An object.
   *
   * @param line where it starts, from 1
   * @param values its values as text
   * @param arrays its arrays: of objects, or of words in objects that are their own value
   */
  record Node(int line, Map<String, String> values, Map<String, List<Node>> arrays) {

    /** A value; empty where there is none. */
    String get(String key) {
      return values.getOrDefault(key, "");
    }

    /** The objects of an array. */
    List<Node> nodes(String key) {
      return arrays.getOrDefault(key, List.of());
    }

    /** The words of an array. */
    List<String> words(String key) {
      return nodes(key).stream().map(node -> node.get("")).toList();
    }
  }

  /** What was read, and whether it was cut off or damaged. */
  record Result(List<Node> nodes, boolean whole) {}

  /** Reads as far as it goes. */
  static Result read(String text) {
    List<Node> nodes = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        nodes.add(object(parser, 0));
        return new Result(nodes, parser.currentToken() == JsonToken.END_OBJECT);
      }
      boolean array = first == JsonToken.START_ARRAY;
      while (array && parser.nextToken() == JsonToken.START_OBJECT) {
        nodes.add(object(parser, 0));
      }
      return new Result(nodes, array && parser.currentToken() == JsonToken.END_ARRAY);
    } catch (IOException damaged) {
      return new Result(nodes, false);
    }
  }

  private static Node object(JsonParser parser, int depth) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, List<Node>> arrays = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY && depth < MAX_DEPTH) {
        arrays.put(key, array(parser, depth + 1));
      } else if (token == JsonToken.START_OBJECT && depth < MAX_DEPTH) {
        arrays.put(key, List.of(object(parser, depth + 1)));
      } else {
        values.put(key, parser.getValueAsString(""));
        parser.skipChildren();
      }
    }
    return new Node(line, values, arrays);
  }

  private static List<Node> array(JsonParser parser, int depth) throws IOException {
    List<Node> nodes = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY && token != null;
        token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT && depth < MAX_DEPTH) {
        nodes.add(object(parser, depth + 1));
      } else if (token.isScalarValue()) {
        Map<String, String> value = Map.of("", parser.getValueAsString(""));
        nodes.add(new Node(parser.currentTokenLocation().getLineNr(), value, Map.of()));
      } else {
        parser.skipChildren();
      }
    }
    return nodes;
  }
}
