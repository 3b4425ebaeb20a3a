# shellcheck shell=bash disable=SC2034
TITLE="esp4 is not available"
BROKEN="esp4 is blacklisted"
CAUSE="IKE completes but the kernel refuses the SA: Protocol not supported"
FIX="install/load esp4"
STAGES="services configuration ike-phase2 esp"
FIXABLE=1
BLACKLIST="l2tp_ppp esp4"
S_IPSEC=1
T_PPP=12
