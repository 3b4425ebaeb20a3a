package org.vpndiag.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AddressBlockTest {

  @Test
  void beginsAtTheNetworksFirstAddress() {
    AddressBlock block = AddressBlock.network("192.0.2.77/29").orElseThrow();

    assertThat(block.size()).isEqualTo(8);
    assertThat(block.at(0).getHostAddress()).isEqualTo("192.0.2.72");
    assertThat(block.at(7).getHostAddress()).isEqualTo("192.0.2.79");
  }

  @Test
  void carriesOverFromByteToByte() {
    AddressBlock block = AddressBlock.network("127.1.0.0/16").orElseThrow();

    assertThat(block.at(256).getHostAddress()).isEqualTo("127.1.1.0");
    assertThat(block.at(65_535).getHostAddress()).isEqualTo("127.1.255.255");
  }

  @Test
  void knowsIpv6() {
    AddressBlock block = AddressBlock.network("2001:db8::1fe/120").orElseThrow();

    assertThat(block.at(255).getHostAddress()).isEqualTo("2001:db8:0:0:0:0:0:1ff");
  }

  @Test
  void takesNoNamesAndNoLoneAddresses() {
    assertThat(AddressBlock.network("vpn.example.com")).isEmpty();
    assertThat(AddressBlock.network("vpn.example.com/24")).isEmpty();
    assertThat(AddressBlock.network("192.0.2.1")).isEmpty();
    assertThat(AddressBlock.network("192.0.2.1/33")).isEmpty();
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertThatThrownBy(() -> AddressBlock.network("2001:db8::/64"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
