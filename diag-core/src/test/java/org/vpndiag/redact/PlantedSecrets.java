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
      return List.of(CANARY, "4b616e617269", "4B616E61", "S2FuYXJpZW52", "4B 61 6E", "4b 61 6e");
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
            : PPK "Kanarienvogel"
            : PSK 'single Kanarienvogel' "and Kanarienvogel"
            : PSK "in CRLF Kanarienvogel"\r
            : PSK bare-in-CRLF-Kanarienvogel\r
            : PSK "Stra\u00dfe Kanarienvogel"
            :PSK "Kanarienvogel"
            :\tPSK\t"Kanarienvogel"
            # the old one was Kanarienvogel
            : psk Kanarienvogel
            : NEWTYPE Kanarienvogel
            : NEWTYPE "Kanarienvogel"
            # %any : PSK "Kanarienvogel"
            %any :
              PSK "Kanarienvogel"
              "Kanarienvogel"
              Kanarienvogel
              Kanarienvogel:Kanarienvogel
              with: Kanarienvogel
            : PSK
            "Kanarienvogel"
            : PSK \\
            Kanarienvogel
            : RSA {
              Modulus: 0x4b616e617269
              PrivateExponent: 0x4b616e617269656e766f67656c4b616e617269656e766f67656c
              }
            Kanarienvogel
            """),
        new Planted(
            "etc/ipsec.secrets.utf16",
            "\u00ff\u00fe:\0 \0P\0S\0K\0 \0\"\0K\0a\0n\0a\0r\0i\0e\0n\0v\0o\0g\0e\0l\0\"\0\n"),
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
            password 'Kanarien vogel Kanarienvogel'
            password\tKanarien\\ vogel\\ Kanarienvogel
            noauth password Kanarienvogel
            password
            Kanarienvogel
            password \\
            # what follows is secret
            Kanarienvogel
            password Kanarien\\
            Kanarienvogel
            mtu 1410
            connect "chat -v ogin: alice ssword: Kanarienvogel"
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
              ike-3 { secret="Kanarienvogel" } ike-4 { secret=Kanarienvogel }
              ike-5 {
                secret = "Kanarienvogel
                  Kanarienvogel"
              }
              ntlm-1 { secret : Kanarienvogel
                secret2=0x4b616e617269656e766f67656c }
              token { pin = Kanarienvogel }
              # secret = "Kanarienvogel"
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
            cookie=Kanarienvogel
            gwcert = Kanarienvogel
            [802-1x]
            password-raw=Kanarienvogel;
            private-key-password=Kanarienvogel
            [wireguard]
            private-key=Kanarienvogel
            preshared-key=Kanarienvogel
            [gsm]
            pin=Kanarienvogel
            [wifi-security]
            leap-password=Kanarienvogel
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
              103     1 S    vpn-helper --token-secret Kanarienvogel --vpn-passwd 'Kanarien vogel'
              104     1 S    curl -u alice:Kanarienvogel https://alice:Kanarienvogel@example.com/
              105     1 S    sshpass -pKanarienvogel ssh host
              106     1 S    nmcli connection modify work +vpn.secrets password=Kanarienvogel
              107     1 S    nmcli connection modify work vpn.secrets.password Kanarienvogel
              108     1 S    wpa_supplicant -o psk="Kanarienvogel"
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
            Nov 23 12:00:01 host NetworkManager[5]: secrets: {'password': 'Kanarienvogel', 'user': 'a'}
            Nov 23 12:00:01 host NetworkManager[5]: "ipsec-psk": "Kanarienvogel"
            Nov 23 12:00:01 host NetworkManager[5]: vpn.secrets.password:Kanarienvogel
            Nov 23 12:00:01 host x: Secret: Kanarienvogel, Password is Kanarienvogel
            Nov 23 12:00:01 host x: psk => "Kanarienvogel"
            Nov 23 12:00:01 host x: pppd argument password "Kanarienvogel"
            Nov 23 12:00:01 host x: 192.0.2.1 : PSK Kanarienvogel
            Nov 23 12:00:01 host x: : RSA client.pem "Kanarienvogel"
            Nov 23 12:00:01 host sudo: root : COMMAND=/usr/sbin/vpn --password Kanarienvogel
            Nov 23 12:00:01 host pppd[7]: rcvd [CHAP Challenge id=0x4b <4b616e617269>, name = "lns"]
            Nov 23 12:00:01 host pppd[7]: rcvd [CHAP Success id=0x4b "S=4B616E617269656E766F67656C M=ok"]
            Nov 23 12:00:01 host pluto[9]: |   4b 61 6e
            Nov 23 12:00:01 host pluto[9]: | 4b 61 6e 61 72 69 65 6e  Kanarien
            Nov 23 12:00:01 host ip[9]: enc cbc(aes) 0x4b616e617269656e766f67656c4b616e
            Nov 23 12:00:01 host wpa[9]: passphrase="Kanarienvogel without its end
            """));
  }
}
