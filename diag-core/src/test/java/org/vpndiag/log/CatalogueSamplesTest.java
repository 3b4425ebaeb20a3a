package org.vpndiag.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CatalogueSamplesTest {

  @TestFactory
  Stream<DynamicTest> everySampleIsOfItsEntry() {
    return LogCatalogue.standard().catalogues().stream().flatMap(this::tests);
  }

  private Stream<DynamicTest> tests(Catalogue catalogue) {
    CatalogueMatcher matcher = new CatalogueMatcher(catalogue);
    return catalogue.entries().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    catalogue.program() + ":" + entry.line() + " " + entry.sample(),
                    () -> check(matcher, entry)));
  }

  private static void check(CatalogueMatcher matcher, Entry entry) {
    byte[] sample = entry.sample().getBytes(StandardCharsets.UTF_8);
    int end = Bytes.trimEnd(sample, 0, sample.length);
    Entry found = matcher.find(sample, 0, end);
    assertThat(found)
        .as("line %d of the catalogue", found == null ? 0 : found.line())
        .isSameAs(entry);
    if (!entry.isNoise()) {
      assertThat(LogCatalogue.standard().factType(entry).attributes().keySet())
          .containsAll(matcher.values(entry, sample, 0, end).keySet());
    }
  }

  @Test
  void everyTypeOfEventIsExplainedInJapanese() {
    assertThat(LogCatalogue.meanings().values())
        .isNotEmpty()
        .allMatch(words -> !words.ja().equals(words.en()));
  }
}
