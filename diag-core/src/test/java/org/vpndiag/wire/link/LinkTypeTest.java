package org.vpndiag.wire.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpndiag.wire.Slice;

class LinkTypeTest {

  @ParameterizedTest
  @CsvSource({
    "1,   020000000001020000000002 0800 45, 0800",
    "1,   020000000001020000000002 8100 0005 0800 45, 0800",
    "1,   020000000001020000000002 88a8 0005 8100 0006 86dd 60, 86dd",
    "1,   020000000001020000000002 8847 000011ff 45, 0800",
    "1,   020000000001020000000002 0009 aaaa03 000000 0800 45, 0800",
    "0,   02000000 45, 0800",
    "0,   0000001e 60, 86dd",
    "108, 00000002 45, 0800",
    "101, 45, 0800",
    "101, 60, 86dd",
    "113, 0000 0200 0006 0000000000000000 0800 45, 0800",
    "276, 0800 0000 00000003 0200 00 06 0000000000000000 45, 0800",
    "9,   ff03 0021, 880b",
    "204, 01 ff03 0021, 880b",
    "51,  11 00 0001 0002 0021, 8864",
    "239, 02 00 0000 0600 0100 0000 0000 0500 0900 45, 0800",
  })
  void findsWhatALinkHeaderCarries(int linkType, String hex, String etherType) {
    Frame frame = LinkType.of(linkType).open(bytes(hex));
    assertThat(String.format("%04x", frame.etherType())).isEqualTo(etherType);
    assertThat(frame.payload().isEmpty()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, 0200", "113, 0000", "276, 0800", "0, 02", "239, 0200", "147, 45"})
  void findsNothingInACutHeaderOrAnUnknownLinkType(int linkType, String hex) {
    Frame frame = LinkType.of(linkType).open(bytes(hex));
    assertThat(frame.etherType()).isEqualTo(EtherType.NONE);
  }

  @Test
  void tellsThePppInterfaceOfACookedCapture() {
    Frame frame = LinkType.of(276).open(bytes("0800 0000 00000007 0200 00 00 0000000000000000 45"));
    assertThat(frame.hardwareType()).isEqualTo(Frame.HARDWARE_PPP);
    assertThat(frame.interfaceIndex()).isEqualTo(7);
  }

  private static Slice bytes(String hex) {
    return Slice.of(HexFormat.of().parseHex(hex.replace(" ", "")));
  }
}
