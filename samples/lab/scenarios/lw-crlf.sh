# shellcheck shell=bash disable=SC2034
TITLE="Libreswan client: the connection was edited on Windows"
BROKEN="every line of /etc/ipsec.d/idcf.conf ends in CR LF"
CAUSE="addconn takes the carriage return for a part of the value, and pluto is not started"
FIX="sed -i 's/\\r$//' /etc/ipsec.d/idcf.conf, systemctl restart ipsec"
STAGES="configuration"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
prepare() { sed -i 's/$/\r/' /run/nodes/client/root/etc/ipsec.d/idcf.conf; }
T_IPSEC=2
SIGN='*invalid value*'
