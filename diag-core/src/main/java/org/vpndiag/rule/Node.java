package org.vpndiag.rule;

import java.util.List;

/** A piece of YAML that knows where it stands. */
sealed interface Node {

  Position at();

  /** A value; {@code quoted} tells {@code "5"} from {@code 5}. */
  record Scalar(Position at, String text, boolean quoted) implements Node {}

  /** A list. */
  record Sequence(Position at, List<Node> items) implements Node {}

  /** A mapping, in the file's order. */
  record Mapping(Position at, List<Entry> entries) implements Node {}

  /** A key and its value. */
  record Entry(Scalar key, Node value) {}
}
