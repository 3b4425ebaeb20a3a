# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp: IPsec is not enabled"
BROKEN="ipsec-enabled is missing, the server wants IPsec"
CAUSE="L2TP goes in the clear and is dropped"
FIX="nmcli connection modify office +vpn.data ipsec-enabled=yes"
STAGES="ike-phase1 ike-phase2 configuration services"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
prepare() { sed -i '/^ipsec-enabled/d; /^ipsec-psk/d' /run/nodes/client/root/etc/NetworkManager/system-connections/office.nmconnection; }
