# shellcheck shell=bash disable=SC2034
TITLE="Libreswan client: ikev2=no is missing"
BROKEN="the connection does not say ikev2=no, so pluto starts IKEv2"
CAUSE="the server does L2TP/IPsec over IKEv1 and refuses IKEv2"
FIX="ikev2=no"
STAGES="configuration"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
prepare() { sed -i '/ikev2=no/d' /run/nodes/client/root/etc/ipsec.d/idcf.conf; }
T_IPSEC=8
SIGN='*NO_PROPOSAL_CHOSEN*'
