package org.vpndiag.pasted;

import java.util.List;
import java.util.Optional;

/**
 * Lines of a post that nothing parts: between two prompts, within a fence, in one quotation.
 *
 * @param prompt the prompt before it, if there was one
 * @param named the path of a file that the text before it names; empty for none
 * @param lines its lines
 * @param closed whether its beginning and its end are marked
 * @param last whether the post ends with it, so that behind a blank line its author may speak
 */
record Stretch(
    Optional<Prompt> prompt, String named, List<PostLine> lines, boolean closed, boolean last) {

  Stretch {
    lines = List.copyOf(lines);
  }

  boolean isBlank() {
    return lines.stream().allMatch(PostLine::isBlank);
  }

  /** Its file's path, or its command; empty when neither is known. */
  String name() {
    String typed = prompt.map(Prompt::name).orElse("");
    return typed.isEmpty() ? named : typed;
  }

  /** Whether it is all that a command printed. */
  boolean isWhole() {
    return closed
        && prompt.map(Prompt::isPlain).orElse(true)
        && lines.stream().noneMatch(PostLine::isEllipsis);
  }
}
