package org.vpndiag.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpndiag.report.Words;
import org.vpndiag.wire.l2tp.MessageType;
import org.vpndiag.wire.l2tp.Result;

/** Every code that the RFC names has words in both languages. */
class L2tpMeaningsTest {

  @ParameterizedTest
  @ValueSource(ints = {MessageType.STOP_CCN, MessageType.CDN})
  void everyCodeHasWordsInBothLanguages(int message) {
    for (int code = 0; code < 16; code++) {
      for (int error = 0; error < 16; error++) {
        Words words = L2tpMeanings.of(MessageType.of(message), new Result(code, error, ""));
        assertThat(words.en()).isNotEmpty();
        assertThat(words.ja()).isNotEqualTo(words.en());
      }
    }
  }

  @Test
  void theErrorStandsBehindTheResult() {
    assertThat(L2tpMeanings.of(MessageType.of(MessageType.CDN), new Result(2, 4, "")))
        .isEqualTo(
            new Words(
                "call disconnected for the reason in the error code, insufficient resources",
                "呼の切断: 理由はエラーコードのとおり、資源不足"));
  }

  @Test
  void whatTheRfcDoesNotNameKeepsItsNumber() {
    assertThat(L2tpMeanings.of(MessageType.of(MessageType.STOP_CCN), new Result(99, 77, "")).en())
        .isEqualTo("result 99, error 77");
  }
}
