package org.vpndiag.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Share;
import org.vpndiag.fact.FactBase;

class SameClientsTest {

  @Test
  void whatBearsTheSameMarksIsCalledByTheFirstName() {
    assertThat(clients(share("in", "10.0.0.2", "a"), share("out", "203.0.113.7", "a", "b")))
        .containsExactly("10.0.0.2", "10.0.0.2");
    assertThat(clients(share("out", "203.0.113.7", "a"), share("in", "10.0.0.2", "a")))
        .containsExactly("203.0.113.7", "203.0.113.7");
  }

  @Test
  void whatHasNothingInCommonStaysApart() {
    assertThat(clients(share("one", "10.0.0.2", "a"), share("two", "10.0.0.3", "b")))
        .containsExactly("10.0.0.2", "10.0.0.3");
  }

  @Test
  void whatAThirdOneJoinsIsOne() {
    assertThat(
            clients(
                share("one", "10.0.0.2", "a"),
                share("two", "203.0.113.7", "b"),
                share("three", "198.51.100.9", "a", "b"),
                share("four", "192.0.2.8", "c")))
        .containsExactly("10.0.0.2", "10.0.0.2", "10.0.0.2", "192.0.2.8");
  }

  @Test
  void whomOneDocumentTellsApartTheyStayApart() {
    assertThat(
            clients(
                share("in", "10.0.0.2", "a"),
                share("in", "10.0.0.3", "b"),
                share("out", "203.0.113.7", "a", "b")))
        .containsExactly("10.0.0.2", "10.0.0.3", "203.0.113.7");
  }

  @Test
  void whatIsKnownOfAClientComesFromBoth() {
    CaseFile file =
        new CaseFile(List.of(), new FactBase(), List.of(share("in", "10.0.0.2", "a")))
            .and(
                new CaseFile(List.of(), new FactBase(), List.of(share("out", "203.0.113.7", "a"))));
    assertThat(file.clients()).containsExactly("10.0.0.2");
    assertThat(file.names("10.0.0.2")).containsExactlyInAnyOrder("10.0.0.2", "203.0.113.7");
  }

  private static List<String> clients(Share... shares) {
    return SameClients.joined(List.of(shares)).stream().map(Share::client).toList();
  }

  private static Share share(String source, String name, String... marks) {
    return new Share(source, name, Set.of(marks), () -> new Reading(List.of(), Set.of(), 0, 0));
  }
}
