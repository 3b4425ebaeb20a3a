# shellcheck shell=bash disable=SC2034
TITLE="Libreswan: the connection has no auto="
BROKEN="auto= is not set"
CAUSE="pluto ignores the connection"
FIX="auto=start"
STAGES="configuration"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
prepare() { sed -i '/auto=start/d' /run/nodes/client/root/etc/ipsec.d/idcf.conf; }
T_IPSEC=5
SIGN="*Maximum retries exceeded*"
