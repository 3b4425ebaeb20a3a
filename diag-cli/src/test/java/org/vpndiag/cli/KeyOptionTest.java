package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --xfrm-state} with keys that fit, that do not, and that are not there. */
class KeyOptionTest {
  private static final String CAPTURE = "../samples/captures/healthy-inside.pcap.gz";
  private static final Path KEYS = Path.of("../samples/captures/healthy-inside.xfrm-state");
  private static final Pattern KEY = Pattern.compile("(?<= 0x)[0-9a-f]{32,}");

  @TempDir private Path folder = Path.of("");
  private String keys = "";

  @BeforeEach
  void read() throws IOException {
    keys = Files.readString(KEYS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyze", "doctor"})
  void keysThatFitShowWhatIsInside(String command) throws IOException {
    assertThat(run(command, keys, "text", "en")).startsWith("The tunnel is up.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyze", "doctor"})
  void wrongKeysAreSaid(String command) throws IOException {
    String wrong = KEY.matcher(keys).replaceAll(key -> "00" + key.group().substring(2));

    assertSaid(command, wrong, "132 packets do not fit the keys", "132 パケットが指定された鍵に合いません");
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyze", "doctor"})
  void maskedKeysAreSaid(String command) throws IOException {
    String masked = keys.replaceAll(" 0x[0-9a-f]{32,}", " <<Keys hidden>>");

    assertSaid(command, masked, "SPI ccb6b860: the keys are masked", "SPI ccb6b860: 鍵が伏せられています");
  }

  @Test
  void statesWithoutAnyKeyAreMaskedToo() throws IOException {
    String without = keys.replaceAll("(?m)^\\s+(auth|enc).*\\n", "");

    assertSaid("analyze", without, "the keys are masked", "鍵が伏せられています");
  }

  @Test
  void keysOfOtherStatesAreSaid() throws IOException {
    assertSaid(
        "analyze",
        keys.replace("spi 0xc", "spi 0x1"),
        "no keys are given for its 132 packets",
        "132 パケット分の鍵がありません");
  }

  private void assertSaid(String command, String xfrmState, String en, String ja)
      throws IOException {
    assertThat(oneLine(run(command, xfrmState, "text", "en"))).contains(en);
    assertThat(oneLine(run(command, xfrmState, "text", "ja")).replace(" ", ""))
        .contains(ja.replace(" ", ""));
    assertThat(run(command, xfrmState, "json", "en")).contains(en);
    assertThat(run(command, xfrmState, "json", "ja")).contains(ja);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** What is printed; no part of a key is in it. */
  private String run(String command, String xfrmState, String format, String language)
      throws IOException {
    Path file = Files.writeString(folder.resolve("keys.txt"), xfrmState);
    String[] words = {
      command, CAPTURE, "--xfrm-state", file.toString(), "--format", format, "--lang", language
    };
    String printed = Shell.run(words).out();
    for (Matcher key = KEY.matcher(keys); key.find(); ) {
      assertThat(printed).doesNotContain(key.group().substring(2, 14));
    }
    return printed;
  }
}
