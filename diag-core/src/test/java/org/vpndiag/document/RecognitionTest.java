package org.vpndiag.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpndiag.fact.Fact;

class RecognitionTest {

  static List<String> samples() {
    return Documents.all();
  }

  private static List<String> recognising(Text text) {
    return Documents.FORMATS.stream()
        .filter(f -> f.recognises(text))
        .map(TextFormat::kind)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void oneFormatAloneRecognisesASample(String path) {
    assertThat(recognising(Documents.text(path)))
        .containsExactly(path.substring(0, path.indexOf('/')));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyLineOfASampleIsUnderstood(String path) {
    Reading reading = Documents.read(Documents.text(path));
    assertThat(reading.ignored()).isZero();
    assertThat(reading.records()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void factsAreOfTheDeclaredTypesAndNameALineOfTheSample(String path) {
    Text text = Documents.text(path);
    TextFormat format =
        Documents.FORMATS.stream().filter(f -> f.recognises(text)).findFirst().orElseThrow();
    Reading reading = format.read(text);
    assertThat(reading.facts()).extracting(Fact::type).isSubsetOf(format.factTypes());
    assertThat(format.factTypes()).containsAll(reading.covers());
    for (Fact fact : reading.facts()) {
      assertThat(fact.evidence()).hasFieldOrPropertyWithValue("source", path);
      assertThat(fact.evidence())
          .extracting("line")
          .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.INTEGER)
          .isBetween(1, text.lines().size());
    }
  }

  @Test
  void everyFormatHasASample() {
    TreeSet<String> kinds = new TreeSet<>();
    Documents.all().forEach(path -> kinds.add(path.substring(0, path.indexOf('/'))));
    assertThat(Documents.FORMATS)
        .extracting(TextFormat::kind)
        .containsExactlyInAnyOrderElementsOf(kinds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ip-xfrm-state.txt",
        "ip-xfrm-policy.txt",
        "ipsec-status.txt",
        "ipsec-statusall.txt",
        "iptables-save.txt",
        "swanctl-list-sas.txt",
        "swanctl-list-conns.txt",
        "ip-neigh.txt",
        "ip_-s_xfrm_state",
        "ipsec-trafficstatus.txt",
        "nft.txt",
        "chap-secrets",
        "ipsec.secrets"
      })
  void anEmptyFileIsKnownByItsName(String name) {
    List<TextFormat> formats = Documents.FORMATS.stream().filter(f -> f.namesEmpty(name)).toList();
    assertThat(formats).hasSize(1);
    Reading reading = formats.get(0).read(new Text("client/" + name, List.of()));
    assertThat(reading.facts()).isEmpty();
    assertThat(reading.covers()).isNotEmpty();
  }

  @Test
  void noFormatTakesOtherTexts() {
    List<String> others =
        List.of(
            "Nov 23 16:25:22 client charon: 05[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5",
            "Hello,\nmy VPN does not work: see below.\nThanks",
            "127.0.0.1\tlocalhost\n192.0.2.10\tclient",
            "{\"MESSAGE\":\"xl2tpd-control\",\"PRIORITY\":\"6\"}",
            "PING 198.51.100.5 (198.51.100.5) 56(84) bytes of data.");
    for (String other : others) {
      assertThat(recognising(new Text("notes", other.lines().toList()))).as(other).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aCutOrDamagedSampleIsReadAsFarAsItGoes(String path) {
    Text whole = Documents.text(path);
    TextFormat format =
        Documents.FORMATS.stream().filter(f -> f.recognises(whole)).findFirst().orElseThrow();
    String content = String.join("\n", whole.lines());
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      String cut = content.substring(0, random.nextInt(content.length() + 1));
      assertThat(format.read(new Text(path, cut.lines().toList()))).isNotNull();
      char[] damaged = content.toCharArray();
      for (int flips = 0; flips < 8; flips++) {
        damaged[random.nextInt(damaged.length)] =
            (char) (random.nextInt(6) == 0 ? 0x202e : 9 + random.nextInt(118));
      }
      Text text = new Text(path, new String(damaged).lines().toList());
      Documents.FORMATS.stream()
          .filter(f -> f.recognises(text))
          .forEach(f -> assertThat(f.read(text)).isNotNull());
      assertThat(format.read(text)).isNotNull();
    }
  }
}
