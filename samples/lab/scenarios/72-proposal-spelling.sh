# shellcheck shell=bash disable=SC2034
TITLE="An IKE proposal in capitals"
BROKEN="ike=3DES-SHA1-MODP1024!, which strongSwan does not know"
CAUSE="charon skips the proposal and loads no connection"
FIX="ike=3des-sha1-modp1024!"
STAGES="configuration"
FIXABLE=1
C_IKE='3DES-SHA1-MODP1024!'
T_IPSEC=5
T_PPP=20
