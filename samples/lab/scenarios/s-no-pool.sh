# shellcheck shell=bash disable=SC2034
TITLE="the server has no address for a client, seen from the server"
BROKEN="xl2tpd on the server has no ip range"
CAUSE="the server's xl2tpd closes the call: No available IP address"
FIX="an ip range for the LNS"
EXAMINED=server
STAGES="l2tp-session"
S_IPRANGE=; S_IPCP=
T_PPP=30
