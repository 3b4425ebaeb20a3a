# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp: a phase 1 proposal that the daemon cannot read"
BROKEN="ipsec-ike in capitals, which strongSwan does not know"
CAUSE="charon skips the proposal and loads no connection"
FIX="ipsec-ike in small letters; ipsec-esp, which asks for the PFS that the server wants, stays"
STAGES="configuration"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
C_IKE=AES256-SHA1-MODP1024,3DES-SHA1-MODP1024
