package org.vpndiag.wire.isakmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ike.Ike;

class IsakmpMessageTest {
  private static final int VENDOR_ID = 13;
  private static final int PAYLOADS = 15_000;

  @Test
  void anEndlessChainOfPayloadsEnds() {
    int length = IsakmpHeader.LENGTH + 4 * PAYLOADS;
    ByteBuffer bytes = ByteBuffer.allocate(length);
    bytes.putLong(1).putLong(0).put((byte) VENDOR_ID).put((byte) 0x10).put((byte) 2).put((byte) 0);
    bytes.putInt(0).putInt(length);
    for (int i = 0; i < PAYLOADS; i++) {
      bytes.put((byte) VENDOR_ID).put((byte) 0).putShort((short) 4);
    }
    Decoded decoded = Ike.decode(Slice.of(bytes.array()), length);
    assertThat(decoded.flaw())
        .hasValueSatisfying(flaw -> assertThat(flaw.toString()).contains("payloads"));
    assertThat(decoded.readable())
        .hasValueSatisfying(message -> assertThat(message.payloads()).hasSizeLessThan(1_000));
  }
}
