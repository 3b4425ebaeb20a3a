# shellcheck shell=bash disable=SC2034
TITLE="the server answers IKEv2 only"
BROKEN="the server connection is keyexchange=ikev2"
CAUSE="the server refuses IKEv1 Main Mode with NO_PROPOSAL_CHOSEN whatever is offered"
FIX="use keyexchange=ikev2 with a suitable setup, or enable IKEv1 on the server"
STAGES="ike-phase1"
S_KEYEXCHANGE=ikev2
T_IPSEC=8; T_PPP=12
