# shellcheck shell=bash disable=SC2034
TITLE="IKE SA established, no CHILD_SA: no common ESP cipher"
BROKEN="the server accepts ESP aes128-sha256 only; the client offers 3des-sha1-modp1024 only"
CAUSE="phase 1 is fine; Quick Mode ends in NO_PROPOSAL_CHOSEN: no common ESP transform"
FIX="use an esp= proposal that the server accepts (aes128-sha256)"
STAGES="ike-phase2"
FIXABLE=1
S_ESP='aes128-sha256!'
T_IPSEC=8
SIGN='*NO_PROP*'
