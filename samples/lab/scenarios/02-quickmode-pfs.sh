# shellcheck shell=bash disable=SC2034
TITLE="IKE SA established, no CHILD_SA: the server demands PFS"
BROKEN="the server takes ESP aes128-sha1 with modp1024 only; the client offers aes128-sha1 without PFS"
CAUSE="phase 1 is fine; Quick Mode ends in NO_PROPOSAL_CHOSEN: the two differ on PFS"
FIX="add the DH group to esp= (aes128-sha1-modp1024)"
STAGES="ike-phase2"
FIXABLE=1
C_ESP='aes128-sha1!'
S_ESP='aes128-sha1-modp1024!'
T_IPSEC=8
SIGN='*NO_PROP*'
