# shellcheck shell=bash disable=SC2034
TITLE="IPCP failure: the client insists on its own address"
BROKEN="the client asks for the fixed address 10.98.0.222, the LNS offers 10.98.0.100 and accepts no other"
CAUSE="authentication succeeds, then IPCP never converges"
FIX="remove the fixed address from the client options (let the LNS choose: noipdefault, ipcp-accept-local)"
STAGES="ipcp configuration"
FIXABLE=1
S_IPCP=
C_PPP_EXTRA=$'10.98.0.222:\ndebug'
T_PPP=25
