"""The responders: what they are configured with, and what a probe of them has to say."""

from collections import namedtuple

# kind: strongswan, libreswan, or a manner of fake.py
# lines: of the connection; options: of the daemon
# outcome, exit: of `vpndiag probe`
Case = namedtuple("Case", "name kind lines options outcome exit network", defaults=("", "", "answered", 0, ()))

PSK = "authby=secret\ntype=transport\nleftprotoport=17/1701\nrightprotoport=17/%any\nright=%any\nauto=add\n"
V1 = "keyexchange=ikev1\n" + PSK
LW = "ikev2=no\n" + PSK

DISCOVERY = [
    Case("strongswan-default", "strongswan", V1),
    Case("strongswan-reference", "strongswan", V1 + "ike=3des-sha1-modp1024!\n"),
    Case("strongswan-aes256", "strongswan", V1 + "ike=aes256-sha256-modp2048!\n"),
    Case(
        "strongswan-mix",
        "strongswan",
        V1
        + "ike=aes128-sha1-modp1024,aes256-sha256-modp2048,3des-sha1-modp1024,aes256-sha512-ecp384,"
        "camellia128-sha1-modp2048,aes192-md5-modp1536,3des-md5-modp1024,aes128-sha256-ecp256!\n",
    ),
    Case("strongswan-product", "strongswan", V1 + "ike=aes128-aes256-sha1-sha256-modp1024-modp2048-ecp256!\n"),
    Case("strongswan-two-products", "strongswan", V1 + "ike=aes128-aes256-sha1-sha256-modp1024-modp1536,3des-sha1-modp1024-modp2048-modp1536!\n"),
    Case("strongswan-prefers-weak", "strongswan", V1 + "ike=3des-md5-modp1024,3des-sha1-modp1024,aes128-sha1-modp2048,aes256-sha256-ecp384!\n"),
    Case("libreswan-default", "libreswan", LW, "  ikev1-policy=accept\n"),
    Case("libreswan-aes256", "libreswan", LW + "ike=aes256-sha2_256-modp2048\n", "  ikev1-policy=accept\n"),
    Case("libreswan-3des", "libreswan", LW + "ike=3des-sha1-modp1536\n", "  ikev1-policy=accept\n"),
    Case(
        "libreswan-mix",
        "libreswan",
        LW + "ike=aes256-sha2_256-modp2048,aes128-sha1-modp1536,3des-sha1-modp2048,aes256-sha2_512-dh19,"
        "aes192-sha2_384-modp3072,camellia256-sha1-modp2048\n",
        "  ikev1-policy=accept\n",
    ),
]

ALL = DISCOVERY
