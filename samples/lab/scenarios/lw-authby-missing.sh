# shellcheck shell=bash disable=SC2034
TITLE="Libreswan client: authby=secret is missing"
BROKEN="the connection does not say authby, so pluto wants to sign with a private key"
CAUSE="pluto finds no private key"
FIX="authby=secret"
STAGES="ike-auth"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
prepare() { sed -i '/authby/d' /run/nodes/client/root/etc/ipsec.d/idcf.conf; }
T_IPSEC=8
SIGN='*private key not found*'
