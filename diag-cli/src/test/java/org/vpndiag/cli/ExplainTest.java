package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code explain}: rules, log lines, notify types, algorithms. */
class ExplainTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3des|3DES_CBC: an encryption algorithm",
        "cbc(des3_ede)|3DES_CBC: an encryption algorithm",
        "aes256|IKEv2: 12, key length 256",
        "AES_CBC-256|strongSwan, swanctl, NetworkManager-l2tp: aes256",
        "modp1024|MODP_1024: a Diffie-Hellman group",
        "DH2|ike-scan: 2",
        "DH group 14|MODP_2048",
        "group14|Libreswan: dh14",
        "sha2_256|hmac(sha256)",
        "SHA-1|RFC 8247",
        "null|no encryption at all",
        "14|NO_PROPOSAL_CHOSEN",
        "no-proposal-chosen|IKEv1 14",
        "N(INVAL_KE)|INVALID_KE_PAYLOAD",
        "R_U_THERE|RFC 3706",
        "17|INVALID_KEY_INFORMATION",
        "5,2,1,2|3DES_CBC/SHA1/MODP_1024 PSK",
        "7/256,2,1,14|aes256-sha1-modp2048",
        "esp=aes256-sha256-modp2048!|AES_CBC-256/SHA2_256/MODP_2048",
        "psk-mismatch|holds when",
      })
  void isKnown(String what, String said) {
    Shell.Outcome outcome = Shell.run("explain", what);

    assertThat(outcome.code()).isEqualTo(ExitCode.HEALTHY);
    assertThat(outcome.out()).contains(said);
  }

  @Test
  void aLineOfALogIsRecognisedAndLeadsToRules() {
    Shell.Outcome outcome =
        Shell.run(
            "explain",
            "Nov 23 16:25:23 client charon: 07[IKE] received NO_PROPOSAL_CHOSEN error notify");

    assertThat(outcome.out())
        .contains("ike.notify.received", "type = NO_PROPOSAL_CHOSEN", "quick-mode-no-proposal");
  }

  @Test
  void aSecretInALineIsNotRepeated() {
    String line =
        "Nov 23 12:00:01 h pppd[7]: sent [PAP AuthReq id=0x1 user=\"a\" password=\"Canary\"]";
    Shell.Outcome known = Shell.run("explain", line);
    Shell.Outcome unknown = Shell.run("explain", ": PSK \"Canary\"");

    assertThat(known.out() + known.err() + unknown.out() + unknown.err()).doesNotContain("Canary");
  }

  @ParameterizedTest
  @CsvSource({
    "modp1042,modp1024",
    "NO_PROPOSAL_CHOOSEN,NO_PROPOSAL_CHOSEN",
    "psk-mismatsh,psk-mismatch"
  })
  void whatIsMisspeltGetsASuggestion(String what, String meant) {
    Shell.Outcome outcome = Shell.run("explain", what);

    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("did you mean \"" + meant + "\"?");
  }

  @Test
  void everyRuleHasItsPageInBothLanguages() {
    String rules = Shell.run("rules", "list", "--format", "json").out();
    List<String> ids =
        Pattern.compile("\"id\" : \"([^\"]+)\"")
            .matcher(rules)
            .results()
            .map(m -> m.group(1))
            .toList();

    assertThat(ids).hasSizeGreaterThan(80);
    for (String id : ids) {
      assertThat(Shell.run("explain", id).out()).as(id).contains("holds when").doesNotContain("${");
      assertThat(Shell.run("explain", id, "--lang", "ja").out()).as(id).contains("成立条件");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "psk-mismatch",
        "14",
        "aes",
        "5,2,1,2",
        "charon: 07[IKE] received NO_PROPOSAL_CHOSEN error notify"
      })
  void theDocumentFitsTheSchema(String what) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Shell.run("schema").out());
    String json = Shell.run("explain", what, "--format", "json", "--lang", "ja").out();

    assertThat(schema.validate(new ObjectMapper().readTree(json))).isEmpty();
    assertThat(Shell.run("explain", what, "--format", "html").out()).contains("<h1>", "</html>");
  }
}
