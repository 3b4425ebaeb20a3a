# shellcheck shell=bash disable=SC2034
TITLE="the server has no key for this client"
BROKEN="the server's ipsec.secrets names another client only"
CAUSE="the server answers the key exchange with INVALID_KEY_INFORMATION, for it finds no pre-shared key"
FIX="a key for %any on the server"
STAGES="ike-auth"
SIGN='*INVALID_KEY_INFORMATION*'
T_IPSEC=20
prepare() { echo "$SERVER_IP 203.0.113.99 : PSK \"$S_PSK\"" | wr server /etc/ipsec.secrets; chmod 600 /run/nodes/server/root/etc/ipsec.secrets; }
