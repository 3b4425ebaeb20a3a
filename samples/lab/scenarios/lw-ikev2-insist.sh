# shellcheck shell=bash disable=SC2034
TITLE="Libreswan: the connection insists on IKEv2"
BROKEN="ikev2=insist"
CAUSE="an L2TP server speaks IKEv1"
FIX="ikev2=no"
STAGES="configuration"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
prepare() { sed -i 's/ikev2=no/ikev2=insist/' /run/nodes/client/root/etc/ipsec.d/idcf.conf; }
T_IPSEC=8
SIGN="*initiating IKEv2*"
