# shellcheck shell=bash disable=SC2034
TITLE="the server's own PPP address is the first of its pool, seen from the server"
BROKEN="local ip is the first address of ip range"
CAUSE="the client is given the server's own address"
FIX="a local ip outside of the range"
EXAMINED=server
STAGES="configuration ipcp l2tp-session"
S_IPRANGE='10.98.0.1-10.98.0.50'
T_PPP=30
