package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vpndiag.capture.decrypt.EspDecryptor;
import org.vpndiag.report.Unseen;

/** {@code doctor --capture}: where it is not possible, that is what could not be seen. */
class TimedCaptureTest {

  @Test
  void aCaptureIsReadOrItIsSaidWhyNot() {
    TimedCapture.Result result =
        TimedCapture.begin(Duration.ofMillis(100), EspDecryptor.none()).end();

    if (result.unseen().isEmpty()) {
      assertThat(result.file().inputs())
          .singleElement()
          .satisfies(i -> assertThat(i.kind()).isEqualTo("capture"));
    } else {
      Unseen unseen = result.unseen().get(0);
      assertThat(unseen.why().en()).containsAnyOf("libpcap", "root", "cannot capture");
      assertThat(unseen.how()).contains("--capture");
      assertThat(result.file().facts().all()).isEmpty();
    }
  }

  @Test
  void itIsForThisHostAndForSomeSeconds() {
    assertThat(Shell.run("doctor", "--capture", "5", "../samples/hosts/healthy").err())
        .contains("--capture listens on this host");
    assertThat(Shell.run("doctor", "--capture", "soon").err()).contains("from 1 to 999");
  }
}
