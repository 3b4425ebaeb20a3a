# shellcheck shell=bash disable=SC2034
TITLE="Libreswan client: the connection has lost its indentation"
BROKEN="no line of /etc/ipsec.d/idcf.conf is indented, as after copying it from a chat"
CAUSE="addconn calls line 2 a syntax error, and pluto is not started"
FIX="indent what belongs to a section, systemctl restart ipsec"
STAGES="configuration"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
prepare() { sed -i 's/^ *//' /run/nodes/client/root/etc/ipsec.d/idcf.conf; }
T_IPSEC=2
SIGN='*syntax error*'
