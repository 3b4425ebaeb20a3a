package org.vpndiag.wire.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vpndiag.wire.Slice;

class IpPacketTest {

  @Test
  void skipsOptionsAndWhatIsBehindThePacket() {
    IpPacket packet =
        v4("46000020 00010000 40110000 c000020a c6336405 94040000 01f401f4 00080000 eeee");
    assertThat(packet.protocol()).isEqualTo(IpProtocol.UDP);
    assertThat(packet.source()).hasToString("192.0.2.10");
    assertThat(packet.payload().hex()).isEqualTo("01f401f400080000");
    assertThat(packet.cut()).isFalse();
  }

  @Test
  void saysWhenTheEndWasNotCaptured() {
    assertThat(v4("45000064 00010000 40320000 c000020a c6336405 01020304").cut()).isTrue();
  }

  @Test
  void walksExtensionHeaders() {
    IpPacket packet =
        read(
                EtherType.IPV6,
                "60000000 0018003c 20010db8000000000000000000000001"
                    + "20010db8000000000000000000000002 3c00010400000000 2c00010400000000"
                    + "3200 0001 00000007")
            .orElseThrow();
    assertThat(packet.protocol()).isEqualTo(IpProtocol.ESP);
    assertThat(packet.identification()).isEqualTo(7);
  }

  @Test
  void readsTheFragmentHeader() {
    IpPacket packet =
        read(
                EtherType.IPV6,
                "60000000 000a2c40 20010db8000000000000000000000001"
                    + "20010db8000000000000000000000002 3200 0001 00000007 abcd")
            .orElseThrow();
    assertThat(packet.protocol()).isEqualTo(IpProtocol.ESP);
    assertThat(packet.isFragment()).isTrue();
    assertThat(packet.identification()).isEqualTo(7);
  }

  @Test
  void putsFragmentsTogetherInAnyOrder() {
    Fragments fragments = new Fragments();
    Optional<IpPacket> first =
        fragments.add(v4("45000018 00070001 40320000 c000020a c6336405 05060708"), 1, 0);
    Optional<IpPacket> second =
        fragments.add(v4("4500001c 00072000 40320000 c000020a c6336405 0102030401020304"), 2, 0);
    assertThat(first).isEmpty();
    assertThat(second.orElseThrow().payload().hex()).isEqualTo("010203040102030405060708");
    assertThat(fragments.incomplete()).isZero();
  }

  @Test
  void namesWhatNeverBecameWhole() {
    Fragments fragments = new Fragments();
    fragments.add(v4("4500001c 00072000 40110000 c000020a c6336405 01f401f405dc0000"), 5, 70);
    fragments.add(v4("45000018 00080001 40110000 c000020a c6336405 05060708"), 6, 80);
    assertThat(fragments.lost())
        .extracting(lost -> lost.number() + " " + lost.nanos() + " " + lost.beginning().hex())
        .containsExactly("5 70 01f401f405dc0000", "6 80 ");
  }

  @Test
  void forgetsTheOldestOfTooManyIncompletePackets() {
    Fragments fragments = new Fragments();
    for (int id = 0; id <= Fragments.MAX_PACKETS; id++) {
      fragments.add(
          v4("4500001c %04x2000 40320000 c000020a c6336405 0102030401020304".formatted(id)), id, 0);
    }
    Optional<IpPacket> late =
        fragments.add(v4("45000018 00000001 40320000 c000020a c6336405 05060708"), 9, 0);
    assertThat(late).isEmpty();
    assertThat(fragments.incomplete()).isEqualTo(Fragments.MAX_PACKETS + 2);
  }

  @Test
  void writesIpv6AddressesAsRfc5952() {
    assertThat(v6("20010db8000000000000000000000001")).isEqualTo("2001:db8::1");
    assertThat(v6("20010db8000000010000000000000001")).isEqualTo("2001:db8:0:1::1");
    assertThat(v6("00000000000000000000000000000000")).isEqualTo("::");
    assertThat(v6("20010db8000100010001000100000001")).isEqualTo("2001:db8:1:1:1:1:0:1");
  }

  private static String v6(String hex) {
    return IpAddress.v6(Slice.of(HexFormat.of().parseHex(hex)), 0).toString();
  }

  private static IpPacket v4(String hex) {
    return read(EtherType.IPV4, hex).orElseThrow();
  }

  private static Optional<IpPacket> read(int etherType, String hex) {
    return IpPacket.read(etherType, Slice.of(HexFormat.of().parseHex(hex.replaceAll("\\s", ""))));
  }
}
