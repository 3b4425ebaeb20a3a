package org.vpndiag.wire.l2tp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.vpndiag.wire.Slice;

class L2tpTest {
  /** xl2tpd's request for a tunnel. */
  private static final String SCCRQ =
      """
      c802004c 0000 0000 0000 0000
      8008 0000 0000 0001
      8008 0000 0002 0100
      800a 0000 0003 00000003
      800a 0000 0004 00000000
      000c 0000 0007 636c69656e74
      8008 0000 0009 9f58
      8008 0000 000a 0004
      """;

  @Test
  void readsEveryAvpOfARequest() {
    ControlMessage message = control(SCCRQ);
    assertThat(message.type().orElseThrow().name()).isEqualTo("SCCRQ");
    assertThat(message.number(AvpType.ASSIGNED_TUNNEL_ID)).contains(0x9f58);
    assertThat(message.text(AvpType.HOST_NAME)).contains("client");
    assertThat(message.avps())
        .extracting(Avp::name)
        .containsExactly(
            "Message Type",
            "Protocol Version",
            "Framing Capabilities",
            "Bearer Capabilities",
            "Host Name",
            "Assigned Tunnel ID",
            "Receive Window Size");
  }

  @Test
  void keepsWhatCameBeforeALyingLength() {
    ControlMessage message =
        control("c802001c 0001 0000 0001 0001 8008 0000 0000 0006 83ff 0000 0007 aabb");
    assertThat(message.type().orElseThrow().name()).isEqualTo("HELLO");
    assertThat(message.flaw()).isEqualTo("AVP 2 at byte 20");
  }

  @Test
  void doesNotReadAHiddenValue() {
    Avp hidden =
        control("c802001c 0001 0000 0001 0001 8008 0000 0000 0001 c008 0000 0009 1234")
            .avps()
            .get(1);
    assertThat(hidden.hidden()).isTrue();
    assertThat(hidden.shown()).isEqualTo("hidden");
  }

  @Test
  void readsResultAndErrorCodesWithTheirMessage() {
    Result result =
        control(
                "c8020026 0001 0002 0003 0004 8008 0000 0000 000e 8012 0000 0001 0002 0006 6e6f20706f6f6c73")
            .result()
            .orElseThrow();
    assertThat(result).isEqualTo(new Result(2, 6, "no pools"));
  }

  @Test
  void aMessageWithoutABodyOnlyAcknowledges() {
    assertThat(control("c802000c 0001 0000 0002 0005").isZeroLengthBody()).isTrue();
  }

  @Test
  void findsThePppFrameOfADataMessageWithEveryOptionalField() {
    assertThat(L2tp.read(bytes("0002 0007 0009 ff03c021")))
        .contains(new DataMessage(7, 9, bytes("ff03c021")));
    assertThat(L2tp.read(bytes("4a02 0014 0007 0009 0001 0002 0002 eeee ff03c021")))
        .contains(new DataMessage(7, 9, bytes("ff03c021")));
  }

  @Test
  void tellsVersion3Apart() {
    assertThat(L2tp.read(bytes("0003 0000 00000001 aabb"))).contains(new Version3Message(false, 1));
    assertThat(Version3Message.readOverIp(bytes("00000000 c8030014 00000005 00000000")))
        .contains(new Version3Message(true, 5));
  }

  @Test
  void knowsAControlMessageOnAnyPortByItsBytes() {
    assertThat(L2tp.looksLikeControl(bytes(SCCRQ))).isTrue();
    assertThat(L2tp.looksLikeControl(bytes("c802000c 0001 0000 0002 0005"))).isFalse();
  }

  private static ControlMessage control(String hex) {
    return (ControlMessage) L2tp.read(bytes(hex)).orElseThrow();
  }

  private static Slice bytes(String hex) {
    return Slice.of(HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
  }
}
