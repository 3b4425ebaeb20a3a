"""The responders: what they are configured with, and what a probe of them has to say."""

from collections import namedtuple

from network import SERVER

# kind: strongswan, libreswan, or a manner of fake.py
# lines: of the connection; options: of the daemon
# outcome, exit: of `vpndiag probe`
Case = namedtuple("Case", "name kind lines options outcome exit network", defaults=("", "", "answered", 0, ()))

PSK = "authby=secret\ntype=transport\nleftprotoport=17/1701\nrightprotoport=17/%any\nright=%any\nauto=add\n"
V1 = "keyexchange=ikev1\n" + PSK
LW = "ikev2=no\n" + PSK
ACCEPT = "  ikev1-policy=accept\n"
XAUTH = "leftxauthserver=yes\nrightxauthclient=yes\nxauthby=alwaysok\n"
FEW = "ike=aes256-sha2_256-modp2048,aes128-sha1-modp1536\n"


def authentication(lines, *methods):
    """Lines with other methods instead of the pre-shared key."""
    return lines.replace("authby=secret\n", "".join(methods))


# What strongSwan does not show in Main Mode is taken for PSK; the others by their number (RFC 2409, XAUTH)
METHODS = [
    (Case("strongswan-rsa", "strongswan", authentication(V1, "authby=pubkey\nike=aes256-sha256-modp2048!\n")), {1: 1}),
    (Case("strongswan-xauth", "strongswan", authentication(V1, "authby=xauthpsk\nxauth=server\nike=aes256-sha256-modp2048!\n")), {1: 1}),
    (
        Case(
            "strongswan-hybrid",
            "strongswan",
            authentication(V1, "leftauth=pubkey\nrightauth=xauth\nike=aes256-sha256-modp2048!\n"),
        ),
        {1: 1},
    ),
    (Case("libreswan-rsa", "libreswan", authentication(LW, "authby=rsasig\n", FEW), ACCEPT), {3: 2}),
    (Case("libreswan-xauth", "libreswan", LW + XAUTH + FEW, ACCEPT), {65001: 2}),
    (Case("libreswan-xauth-default", "libreswan", LW + XAUTH, ACCEPT), {65001: 350}),
    (Case("libreswan-xauth-rsa", "libreswan", authentication(LW, "authby=rsasig\n", XAUTH, FEW), ACCEPT), {65005: 2}),
    (
        Case(
            "libreswan-psk-and-rsa",
            "libreswan",
            LW + FEW + "conn other\nleft=%s\n" % SERVER + authentication(LW, "authby=rsasig\n", FEW),
            ACCEPT,
        ),
        {1: 2, 3: 2},
    ),
]

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
    Case("libreswan-default", "libreswan", LW, ACCEPT),
    Case("libreswan-aes256", "libreswan", LW + "ike=aes256-sha2_256-modp2048\n", ACCEPT),
    Case("libreswan-3des", "libreswan", LW + "ike=3des-sha1-modp1536\n", ACCEPT),
    Case(
        "libreswan-mix",
        "libreswan",
        LW + "ike=aes256-sha2_256-modp2048,aes128-sha1-modp1536,3des-sha1-modp2048,aes256-sha2_512-dh19,"
        "aes192-sha2_384-modp3072,camellia256-sha1-modp2048\n",
        ACCEPT,
    ),
]

V2 = V1.replace("ikev1", "ikev2")
DROP = "iptables -A INPUT -p udp --dport %s -j DROP"
OUTCOMES = [
    Case("dead-host", "", outcome="silent", exit=3, network=("iptables -A INPUT -j DROP",)),
    # Java's sockets are not told of host unreachable; the ARP table tells
    Case("absent-neighbour", "", outcome="silent", exit=3, network=("ip address flush dev eth0",)),
    Case("closed-port", "", outcome="closed", exit=1),
    Case("dropped-by-filter", "strongswan", V1, outcome="silent", exit=3, network=(DROP % 500, DROP % 4500)),
    Case(
        "rejected-by-filter",
        "strongswan",
        V1,
        outcome="blocked",
        exit=3,
        network=("iptables -A INPUT -p udp -j REJECT --reject-with icmp-admin-prohibited",),
    ),
    Case("only-4500", "strongswan", V1 + "ike=aes256-sha256-modp2048!\n", network=(DROP % 500,)),
    Case("silent-refuser", "silent-refuser"),
    Case("ikev2-only-strongswan", "strongswan", V2),
    Case("ikev2-only-libreswan", "libreswan", LW.replace("ikev2=no", "ikev2=insist")),
    Case("refuses-all", "strongswan", V1 + "ike=aes256gcm16-prfsha256-modp2048!\n", outcome="refused", exit=1),
    Case(
        "rate-limited",
        "strongswan",
        V1,
        outcome="rate-limited",
        network=(
            "iptables -A INPUT -p udp -m limit --limit 1/hour --limit-burst 12 -j ACCEPT",
            "iptables -A INPUT -p udp -j DROP",
        ),
    ),
    Case("lossy", "strongswan", V1 + "ike=aes256-sha256-modp2048,aes128-sha1-modp1024,3des-sha1-modp1024!\n", network=(
        "iptables -A INPUT -m statistic --mode random --probability 0.1 -j DROP",
        "iptables -A OUTPUT -m statistic --mode random --probability 0.1 -j DROP",
    )),
]

ALL = DISCOVERY + [case for case, _ in METHODS] + OUTCOMES
