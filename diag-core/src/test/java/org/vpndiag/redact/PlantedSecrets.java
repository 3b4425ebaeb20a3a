package org.vpndiag.redact;

import java.util.List;

/** Every place that holds a secret, each with one whose spelling has {@link #CANARY} in it. */
public final class PlantedSecrets {
  /** Part of every planted secret. */
  public static final String CANARY = "Kanarienvogel";

  private PlantedSecrets() {}

  /** A file with secrets in it. */
  public record Planted(String path, String content) {
    /** What must appear nowhere: a piece of the secret in the spelling of this file. */
    public List<String> forbidden() {
      return List.of(CANARY, "4b616e617269", "S2FuYXJpZW52", "4B 61 6E");
    }
  }

  /** All of them. */
  public static List<Planted> all() {
    return List.of(
        new Planted(
            "etc/ipsec.secrets",
            """
            %any 198.51.100.5 : PSK "Kanarienvogel"
            : PSK "a: PSK Kanarienvogel"
            %any: PSK Kanarienvogel
            "a b" %any : psk 'Kanarienvogel'
            192.0.2.10 : PSK "not closed Kanarienvogel
            192.0.2.10 : PSK 0Kanarienvogel
            192.0.2.10 : PSK 0x4b616e617269656e766f67656c4b616e617269656e766f67656c
            192.0.2.10 : PSK 0sS2FuYXJpZW52b2dlbA==
            192.0.2.10 : PSK <Kanarienvogel
            alice : EAP "Kanarienvogel" # old: Kanarienvogel
            alice : XAUTH Kanarienvogel
            : RSA key.pem "Kanarienvogel"
            : RSA "key.pem" Kanarienvogel
            : P12 key.p12 'Kanarienvogel'
            : PIN %smartcard:50 Kanarienvogel
            : NEWTYPE Kanarienvogel
            : NEWTYPE "Kanarienvogel"
            # %any : PSK "Kanarienvogel"
            %any :
              PSK "Kanarienvogel"
              "Kanarienvogel"
              Kanarienvogel
            : RSA {
              Modulus: 0x4b616e617269
              PrivateExponent: 0x4b616e617269656e766f67656c4b616e617269656e766f67656c
              }
            Kanarienvogel
            """),
        new Planted(
            "etc/ipsec.d/work.secrets",
            """
            %any 203.0.113.9 : PSK\tKanarienvogel
            """),
        new Planted(
            "etc/ppp/chap-secrets",
            """
            # client server secret addresses
            alice * Kanarienvogel *
            "al ice"\t*\t"Kanarienvogel x" 10.0.0.1
            "" "" Kanarienvogel
            alice * "Kanarienvogel
            #alice * Kanarienvogel *
            alice * \\
            Kanarienvogel
            """),
        new Planted(
            "etc/xl2tpd/l2tp-secrets",
            """
            * * Kanarienvogel
            """),
        new Planted(
            "etc/ppp/options.l2tpd.client",
            """
            name alice
            password Kanarienvogel
            password "Kanarien vogel Kanarienvogel"
            """),
        new Planted(
            "etc/swanctl/swanctl.conf",
            """
            secrets {
              ike-1 { secret = "Kanarienvogel" }
              ike-2 {
                id = vpn.example.com
                secret = 0sS2FuYXJpZW52b2dlbA==
              }
              eap-alice { secret = Kanarienvogel }
              private-1 { passphrase = "Kanarienvogel" }
            }
            """),
        new Planted(
            "etc/NetworkManager/system-connections/work.nmconnection",
            """
            [vpn-secrets]
            password=Kanarienvogel
            ipsec-psk=Kanarienvogel
            user-certpass=Kanarienvogel
            Xauth password=Kanarienvogel
            [wifi-security]
            psk=Kanarienvogel
            wep-key0=Kanarienvogel
            """),
        new Planted(
            "etc/ppp/ip-up.d/notify",
            """
            #!/bin/sh
            API_TOKEN=Kanarienvogel
            export MY_SECRET="Kanarienvogel"
            curl https://alice:Kanarienvogel@example.com/up
            """),
        new Planted(
            "etc/strongswan.d/keys.conf",
            """
            -----BEGIN RSA PRIVATE KEY-----
            Kanarienvogel
            S2FuYXJpZW52b2dlbA==
            -----END RSA PRIVATE KEY-----
            """),
        new Planted(
            "ip-xfrm-state.txt",
            """
            src 192.0.2.10 dst 198.51.100.5
            \tproto esp spi 0xc2b680ea reqid 1 mode transport
            \tauth-trunc hmac(sha1) 0x4b616e617269656e766f67656c 96
            \tenc cbc(aes) 0x4b616e617269656e766f67656c
            \taead rfc4106(gcm(aes)) 0x4b616e617269656e766f67656c 128
            """),
        new Planted(
            "ps.txt",
            """
              PID  PPID STAT COMMAND
              101     1 S    /usr/sbin/pppd file /etc/ppp/options password Kanarienvogel
              102     1 S    vpn-helper --password=Kanarienvogel --psk=Kanarienvogel
            """),
        new Planted(
            "var/log/syslog",
            """
            Nov 23 12:00:01 host pppd[7]: sent [PAP AuthReq id=0x1 user="a" password="Kanarienvogel"]
            Nov 23 12:00:01 host pppd[7]: rcvd [CHAP Response id=0x1 <4b616e617269656e>, name = "a"]
            Nov 23 12:00:01 host charon: 08[IKE] SKEYID => 20 bytes @ 0x7f
            Nov 23 12:00:01 host charon: 08[IKE]    0: 4B 61 6E 61 72 69 65 6E 76 6F 67 65 6C 21 21 21  Kanarienvogel
            Nov 23 12:00:01 host charon: 08[IKE]   16: 4B 61 6E 61  Kana
            Nov 23 12:00:01 host pluto[9]: |   4b 61 6e 61 72 69 65 6e  4b 61 6E 61 72 69 65 6e
            Nov 23 12:00:01 host NetworkManager[5]: vpn: <password="Kanarienvogel">
            """));
  }
}
