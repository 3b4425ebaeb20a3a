# shellcheck shell=bash disable=SC2034
TITLE="two clients behind one NAT"
BROKEN="client and client2 share one NAT address and both use 17/1701"
CAUSE="the server has two transport SAs with the same selectors: the second client breaks the first (or is refused)"
FIX="use leftprotoport=17/%any, or connmark on the server, or tunnel mode / IKEv2"
STAGES="esp traffic"
NAT=1; CLIENT2=1
prepare() { start_syslog client2; client_config client2; }
story() { traffic; snapshot before; on client2 ipsec start; wait_child client2 60; on client2 xl2tpd -p /run/xl2tpd.pid; wait_ppp client2 25; cp /run/out/traffic.txt /run/out/traffic-before.txt; traffic; collect client2 client2 1; }
LIMIT=300
