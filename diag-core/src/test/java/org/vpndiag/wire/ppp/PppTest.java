package org.vpndiag.wire.ppp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpndiag.wire.Slice;

class PppTest {

  @ParameterizedTest
  @CsvSource({"ff03c02101, c021", "c02101, c021", "2145, 0021", "002145, 0021"})
  void readsFramesWithCompressedFields(String hex, String protocol) {
    PppFrame frame = PppFrame.read(bytes(hex)).orElseThrow();
    assertThat(PppProtocol.hex(frame.protocol())).isEqualTo(protocol);
    assertThat(frame.payload().length()).isEqualTo(1);
  }

  @Test
  void showsTheOptionsOfLcp() {
    ControlPacket packet =
        control(PppProtocol.LCP, "01 01 0015 0104 0578 0305 c22381 0506 01020304 0702 1105");
    assertThat(packet.codeName()).isEqualTo("Configure-Request");
    assertThat(packet.options())
        .extracting(option -> option.shown(packet.protocol()))
        .containsExactly("MRU 1400", "Authentication MS-CHAPv2", "Magic-Number 01020304", "PFC");
  }

  @Test
  void showsTheAddressesOfIpcp() {
    ControlPacket packet = control(PppProtocol.IPCP, "03 02 0010 0306 0a620064 8106 08080808");
    assertThat(Ipcp.address(packet, Ipcp.IP_ADDRESS)).contains("10.98.0.100");
    assertThat(Ipcp.address(packet, Ipcp.PRIMARY_DNS)).contains("8.8.8.8");
  }

  @Test
  void showsTheBitsOfMppe() {
    ControlPacket packet = control(PppProtocol.CCP, "01 01 000a 1206 01000040");
    assertThat(packet.options().get(0).shown(packet.protocol()))
        .isEqualTo("MPPE 128-bit stateless");
  }

  @Test
  void namesTheProtocolThatIsRejected() {
    ControlPacket packet = control(PppProtocol.LCP, "08 02 0010 80fd 0101000a 1206 01000040");
    assertThat(packet.rejectedProtocol()).map(PppProtocol::name).contains("ccp");
  }

  @Test
  void readsThePartsOfAFailureOfMsChapV2() {
    assertThat(
            MsChapFailure.read("E=691 R=1 C=00112233445566778899AABBCCDDEEFF V=3 M=Access denied"))
        .contains(new MsChapFailure(691, true, "Access denied"));
    assertThat(MsChapFailure.read("E=648")).contains(new MsChapFailure(648, false, ""));
    assertThat(MsChapFailure.read("Access denied")).isEmpty();
  }

  @Test
  void neverReadsThePasswordOfPap() {
    ControlPacket packet = control(PppProtocol.PAP, "01 01 0013 05 616c696365 08 7061737377307264");
    assertThat(Pap.peerId(packet)).contains("alice");
    assertThat(Pap.message(packet)).isEmpty();
  }

  @Test
  void stopsAtAnOptionThatLies() {
    assertThat(control(PppProtocol.LCP, "01 01 000a 0702 05ff 0102").options())
        .extracting(PppOption::type)
        .containsExactly(7);
  }

  private static ControlPacket control(int protocol, String hex) {
    return ControlPacket.read(PppProtocol.of(protocol), bytes(hex)).orElseThrow();
  }

  private static Slice bytes(String hex) {
    return Slice.of(HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
  }
}
