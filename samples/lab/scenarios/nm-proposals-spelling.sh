# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp: proposals of both phases that the daemon cannot read"
BROKEN="the same capitals in ipsec-ike and ipsec-esp, which strongSwan does not know"
CAUSE="charon skips the proposal and loads no connection"
FIX="both in small letters, ipsec-esp with the PFS that the server wants"
STAGES="configuration"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
C_IKE=3DES-SHA1-MODP1024
C_ESP=3DES-SHA1-MODP1024
