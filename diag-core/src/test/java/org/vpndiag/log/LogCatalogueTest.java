package org.vpndiag.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vpndiag.fact.Kind;

class LogCatalogueTest {

  @Test
  void anEntryIsAllThatANewMessageNeeds() {
    LogCatalogue catalogue =
        LogCatalogue.parse(
            Map.of(
                "newd",
                """
                tags: newd
                prefix: <{connection}>

                [l2tp.connecting] dialling {peer:address} at {port:int} using {words:words}.
                  mode = fast
                  sample: <office> dialling 198.51.100.5 at 1701 using IPsec and hope.
                """));
    CatalogueMatcher matcher = new CatalogueMatcher(catalogue.catalogues().get(0));
    byte[] line =
        "<home> dialling 203.0.113.9 at 1702 using IPsec and hope."
            .getBytes(StandardCharsets.UTF_8);

    Entry entry = catalogue.catalogues().get(0).entries().get(0);
    assertThat(matcher.find(line, 0, line.length)).isSameAs(entry);
    assertThat(matcher.values(entry, line, 0, line.length))
        .containsEntry("connection", "home")
        .containsEntry("peer", "203.0.113.9")
        .containsEntry("port", 1702L)
        .containsEntry("mode", "fast")
        .containsEntry("words", List.of("IPsec", "and", "hope"));
    assertThat(catalogue.factType(entry).attributes())
        .containsEntry("peer", Kind.ADDRESS)
        .containsEntry("words", Kind.WORDS);
  }

  @Test
  void theFirstEntryThatMatchesCounts() {
    LogCatalogue catalogue =
        LogCatalogue.parse(
            Map.of(
                "newd",
                """
                [ike.gave-up] giving up
                  sample: giving up
                [ike.retrying] giving {attempt}
                  sample: giving it a try
                """));
    CatalogueMatcher matcher = new CatalogueMatcher(catalogue.catalogues().get(0));

    assertThat(type(matcher, "giving up")).isEqualTo("ike.gave-up");
    assertThat(type(matcher, "giving upwards")).isEqualTo("ike.retrying");
    assertThat(type(matcher, "given up")).isEqualTo("nothing");
  }

  private static String type(CatalogueMatcher matcher, String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    Entry entry = matcher.find(bytes, 0, bytes.length);
    return entry == null ? "nothing" : entry.type();
  }

  @Test
  void anAttributeOfTwoKindsIsRefusedWithFileAndLine() {
    assertDefect(
        """
        [l2tp.connecting] to {peer:address}
          sample: to 198.51.100.5
        [l2tp.connecting] via {peer}
          sample: via me
        """,
        "newd.catalogue:3: l2tp.connecting.peer is both");
  }

  @Test
  void aTypeWithoutMeaningIsRefused() {
    assertDefect(
        """
        [l2tp.conecting] to {peer:address}
          sample: to 198.51.100.5
        """,
        "newd.catalogue:1: event.meanings does not know l2tp.conecting");
  }

  @Test
  void anEntryWithoutSampleIsRefused() {
    assertDefect("[l2tp.connecting] to {peer}\n", "newd.catalogue:1: a sample line is missing");
  }

  @Test
  void anUnknownTypeOfHoleIsRefused() {
    assertDefect(
        """

        [l2tp.connecting] to {peer:adress}
          sample: to 198.51.100.5
        """,
        "no type of hole 'adress'");
  }

  @Test
  void takingOverWhatThereIsNotIsRefused() {
    assertDefect(
        """
        [l2tp.connecting] to {peer}
          from ike.initiating: peer
          sample: to 198.51.100.5
        """,
        "newd.catalogue:1: there is no ike.initiating.peer");
  }

  private static void assertDefect(String catalogue, String message) {
    assertThatThrownBy(() -> LogCatalogue.parse(Map.of("newd", catalogue)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void everyMeaningIsOfATypeThatSomeMessageTells() {
    assertThat(LogCatalogue.standard().factTypes())
        .extracting(type -> type.name())
        .contains("ike.initiating", "child-sa.established", "ppp.auth.failed", "nm.failed");
  }
}
