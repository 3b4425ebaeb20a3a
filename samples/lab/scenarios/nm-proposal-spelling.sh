# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp: a proposal that the daemon cannot read"
BROKEN="ipsec-ike in capitals, which strongSwan does not know"
CAUSE="charon skips the proposal and loads no connection"
FIX="take the proposals out of the connection"
STAGES="configuration"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
prepare() { sed -i 's/^ipsec-ike=.*/ipsec-ike=AES256-SHA1-modp1024,3DES/' /run/nodes/client/root/etc/NetworkManager/system-connections/office.nmconnection; }
