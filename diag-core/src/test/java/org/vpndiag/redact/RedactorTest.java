package org.vpndiag.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.10 198.51.100.5 : PSK \"CANARY42\"",
        "192.0.2.10 198.51.100.5 : PSK CANARY42",
        "%any : PSK 0sCANARY42CANARY42==",
        ": XAUTH \"CANARY42\"",
        "user : EAP \"CANARY42 with blanks\"",
        ": RSA client.pem \"CANARY42\"",
        "sent [PAP AuthReq id=0x1 user=\"vpnuser\" password=\"CANARY42\"]",
        "password=CANARY42",
        "password = CANARY42, user = vpn",
        "<debug> secrets: {'password': 'CANARY42', 'user': 'vpn'}",
        "\"ipsec-psk\": \"CANARY42\"",
        "vpn.secrets.password=CANARY42",
        "Secret: CANARY42",
        "psk => \"CANARY42\"",
        "pppd argument password \"CANARY42\"",
        "https://vpn:CANARY42@example.com/",
        "sent [CHAP Response id=0x4b <CANARY42>, name = \"vpnuser\"]",
        "rcvd [CHAP Challenge id=0x4b <CANARY42>, name = \"idcf-lns\"]",
        "password=\"CANARY42 without its end",
        "   0: 73 65 63 72 65 74 CANARY42",
      })
  void aSecretIsHidden(String line) {
    assertThat(Redactor.redact(line)).contains(Redactor.HIDDEN).doesNotContain("CANARY42");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enc cbc(aes) 0x00112233445566778899aabbccddeeff",
        "auth-trunc hmac(sha1) 0x00112233445566778899aabbccddeeff00112233 96",
      })
  void aKeyOfTheKernelIsHidden(String line) {
    assertThat(Redactor.redact(line)).contains("0x" + Redactor.HIDDEN).doesNotContain("8899aabb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "loaded IKE secret for %any 198.51.100.5",
        "no shared key found for '192.0.2.10'[192.0.2.10] - '198.51.100.5'[198.51.100.5]",
        "Warning - secret file /etc/ppp/chap-secrets has world and/or group access",
        "CHILD_SA idcf{1} established with SPIs c8f1d2aa_i c1234567_o and TS 192.0.2.10/32[udp/l2f]",
        "\"idcf\" #2: STATE_QUICK_I2: sent QI2, IPsec SA established transport mode {ESP=>0x0a1b2c3d"
            + " <0x11223344}",
        "passwd-hook: could not get secrets: No such method",
        "rcvd [LCP ConfReq id=0x1 <mru 1400> <asyncmap 0x0> <auth chap MS-v2> <magic 0x4d2c5aa2>]",
        "received packet: from 198.51.100.5[500] to 192.0.2.10[500] (76 bytes)",
      })
  void whatIsNoSecretStays(String line) {
    assertThat(Redactor.redact(line)).isEqualTo(line);
  }

  @Test
  void hostileLinesTakeNoLongTime() {
    String line = "password".repeat(2_000) + "=" + "ab ".repeat(5_000);

    assertThat(Redactor.redact(line)).contains(Redactor.HIDDEN);
  }
}
