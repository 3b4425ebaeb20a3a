# shellcheck shell=bash disable=SC2034
TITLE="the server's IKE daemon does not run"
BROKEN="charon was not started on the server"
CAUSE="nothing listens on UDP 500"
FIX="start it"
EXAMINED=server
STAGES="services"
FIXABLE=1
S_IPSEC=0
T_IPSEC=20
T_PPP=20
after_fix() { redial; }
