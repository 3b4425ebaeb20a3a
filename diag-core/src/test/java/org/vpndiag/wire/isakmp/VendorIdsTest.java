package org.vpndiag.wire.isakmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpndiag.wire.Slice;

class VendorIdsTest {

  @ParameterizedTest
  @CsvSource({
    "4a131c81070358455c5728f20e95452f, RFC 3947",
    "90cb80913ebb696e086381b5ec427b1f, draft-ietf-ipsec-nat-t-ike-02\\n",
    "afcad71368a1f1c96b8696fc77570100, DPD (RFC 3706)",
    "09002689dfd6b712, XAUTH",
    "4048b7d56ebce88525e7de7f00d6c2d380000000, FRAGMENTATION 80000000",
    "4048b7d56ebce88525e7de7f00d6c2d3, FRAGMENTATION",
    "12f5f28c457168a9702d9fe274cc0100, Cisco Unity 1.0",
    "882fe56d6fd20dbc2251613b2ebe5beb, strongSwan",
    "1e2b516905991c7d7c96fcbfb587e46100000009, 'MS NT5 ISAKMPOAKLEY: Windows 8, Server 2012 or later'",
    "8299031757a36082c6a621de00000000, FortiGate"
  })
  void namesWhatItsSourceStringGives(String hex, String name) {
    assertThat(VendorIds.name(Slice.of(HexFormat.of().parseHex(hex)))).hasValue(name);
  }

  @Test
  void keepsControlCharactersOfAPlainStringOut() {
    Slice id = Slice.of("OE-Libreswan-4.10\u001b[2J".getBytes(StandardCharsets.US_ASCII));

    assertThat(VendorIds.name(id)).hasValue("OE-Libreswan-4.10.[2J");
  }

  @Test
  void knowsNothingOfOtherBytes() {
    assertThat(VendorIds.name(Slice.of(new byte[16]))).isEmpty();
    assertThat(VendorIds.name(Slice.of(new byte[0]))).isEmpty();
  }
}
