# shellcheck shell=bash disable=SC2034
TITLE="Libreswan client: secrets in the wrong file (/etc/ipsec.secret)"
BROKEN="the PSK line is in /etc/ipsec.secret, not /etc/ipsec.secrets"
CAUSE="pluto finds no pre-shared key for the peer and does not even start Main Mode"
FIX="move the line to /etc/ipsec.secrets, mode 600, ipsec auto --rereadsecrets"
STAGES="configuration ike-auth"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
C_SECRETS=/etc/ipsec.secret
T_IPSEC=8
SIGN='*no preshared key*'
