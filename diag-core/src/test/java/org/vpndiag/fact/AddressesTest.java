package org.vpndiag.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

  /** The examples of RFC 5952 section 4.2, and the ends. */
  @ParameterizedTest
  @CsvSource({
    "2001:db8:0:0:0:0:2:1, 2001:db8::2:1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "0:0:1:0:0:2:3:4, ::1:0:0:2:3:4",
    "0:0:0:0:0:0:0:1, ::1",
    "0:0:0:0:0:0:0:0, ::",
    "2001:db8:0:0:0:0:0:0, 2001:db8::",
    "192.0.2.10, 192.0.2.10"
  })
  void writesTheShortestNotation(String given, String text) throws UnknownHostException {
    assertThat(Addresses.text(InetAddress.getByName(given))).isEqualTo(text);
  }
}
