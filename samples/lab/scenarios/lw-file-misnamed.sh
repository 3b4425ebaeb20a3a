# shellcheck shell=bash disable=SC2034
TITLE="Libreswan: the connection's file is not included"
BROKEN="/etc/ipsec.d/idcf, whose name does not end in .conf"
CAUSE="pluto has no connection"
FIX="mv /etc/ipsec.d/idcf /etc/ipsec.d/idcf.conf"
STAGES="configuration"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
prepare() { mv /run/nodes/client/root/etc/ipsec.d/idcf.conf /run/nodes/client/root/etc/ipsec.d/idcf; }
T_IPSEC=5
SIGN="*Maximum retries exceeded*"
