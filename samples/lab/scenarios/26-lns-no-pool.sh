# shellcheck shell=bash disable=SC2034
TITLE="the LNS has no address for the client (L2TP CDN)"
BROKEN="xl2tpd on the server has no ip range"
CAUSE="the LNS closes the call with CDN: No available IP address, before pppd even starts; the client gives up after max redials"
FIX="give the LNS an ip range (or a larger one)"
STAGES="l2tp-session ipcp"
S_IPRANGE=; S_IPCP=
C_PPP_EXTRA=debug
T_PPP=30
