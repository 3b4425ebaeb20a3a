# shellcheck shell=bash disable=SC2034
TITLE="IKE proposal mismatch"
BROKEN="the server accepts IKE aes256-sha256-modp2048 only; the client offers 3des-sha1-modp1024 only"
CAUSE="phase 1 fails in the first exchange with NO_PROPOSAL_CHOSEN"
FIX="set ike=aes256-sha256-modp2048 on the client, or probe the server for what it accepts"
STAGES="ike-phase1 configuration"
FIXABLE=1
S_IKE='aes256-sha256-modp2048!'
T_IPSEC=8
SIGN='*NO_PROPOSAL_CHOSEN*'
