# shellcheck shell=bash disable=SC2034
TITLE="Libreswan client: the secrets file in /etc/ipsec.d is not included"
BROKEN="the PSK line is in /etc/ipsec.d/idcf.secrets; /etc/ipsec.secrets has no include line"
CAUSE="pluto reads /etc/ipsec.secrets alone and finds no pre-shared key for the peer"
FIX="include /etc/ipsec.d/*.secrets in /etc/ipsec.secrets, ipsec auto --rereadsecrets"
STAGES="configuration ike-auth"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
C_SECRETS_INCLUDE=
T_IPSEC=8
SIGN='*no preshared key*'
