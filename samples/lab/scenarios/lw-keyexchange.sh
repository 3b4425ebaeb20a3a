# shellcheck shell=bash disable=SC2034
TITLE="Libreswan: keyexchange=ikev1 as strongSwan spells it"
BROKEN="keyexchange=ikev1, which this Libreswan does not know"
CAUSE="the configuration does not load, and pluto does not start"
FIX="ikev2=no"
STAGES="configuration"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
prepare() { sed -i 's/ikev2=no/keyexchange=ikev1/' /run/nodes/client/root/etc/ipsec.d/idcf.conf; }
T_IPSEC=5
T_PPP=20
