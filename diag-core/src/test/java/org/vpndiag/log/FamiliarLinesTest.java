package org.vpndiag.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What was seen before is read as if it had not been. */
class FamiliarLinesTest {

  private static final String[] HEADS = {
    "Nov 23 16:25:22 client ",
    "Nov 23 16:25:23 client ",
    "2026-11-23T16:25:22+09:00 client ",
    "Nov 23 16:25:22 client daemon.info ",
    "Nov 23 16:25:22 client docker[801]: ",
    "Nov 23 16:25:22 "
  };

  private final LogCatalogue catalogue = LogCatalogue.standard();
  private final Tags tags = new Tags(catalogue);
  private final LineHead head = new LineHead(tags);

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Catalogue one : catalogue.catalogues()) {
      for (Entry entry : one.entries()) {
        for (String start : HEADS) {
          lines.add(start + one.tags().get(0) + "[12]: " + entry.sample());
          lines.add(start + one.tags().get(0) + ": " + entry.sample());
        }
      }
    }
    return lines;
  }

  @Test
  void linesInAnyOrderWholeAndDamaged() {
    Random random = new Random(1701);
    List<String> lines = lines();
    for (int i = 0; i < 40_000; i++) {
      byte[] line = lines.get(random.nextInt(lines.size())).getBytes(StandardCharsets.UTF_8);
      if (i % 4 == 0) {
        line[random.nextInt(line.length)] = (byte) " :[]/\t|0<>".charAt(random.nextInt(10));
      }
      check(line, Bytes.trimEnd(line, 0, line.length));
    }
  }

  private void check(byte[] line, int to) {
    String text = Bytes.text(line, 0, to);
    LogLine read = head.parse(line.clone(), 0, to);
    assertThat(read).as(text).isEqualTo(new LineHead(tags).parse(line, 0, to));
    for (CatalogueMatcher matcher : read.tag().matchers()) {
      Entry entry = matcher.find(line, read.message(), to);
      int[] bounds = new int[2 * MessagePattern.MAX_HOLES];
      EntryTree tree = matcher.catalogue().tree();
      assertThat(entry).as(text).isSameAs(tree.find(line, matcher.wordsStart(), to, bounds));
    }
  }
}
