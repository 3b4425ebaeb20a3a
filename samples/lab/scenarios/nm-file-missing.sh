# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp: a certificate's file is not there"
BROKEN="machine-auth-type=tls with files that do not exist"
CAUSE="the plugin cannot open the key's file"
FIX="put the file there; or, as here, authenticate with the pre-shared key"
STAGES="configuration"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
C_VPN_DATA=$'machine-auth-type=tls\nmachine-ca=/etc/pki/ca.pem\nmachine-cert=/etc/pki/me.pem\nmachine-key=/etc/pki/me.key'
