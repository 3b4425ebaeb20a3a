# shellcheck shell=bash disable=SC2034
TITLE="two clients behind one NAT, seen from the server"
BROKEN="client and client2 share one NAT address and both use 17/1701"
CAUSE="the server has two transport SAs with the same selectors: what it sends goes to the second client"
FIX="clients that leave their port open (17/%any), or connmark on the server"
EXAMINED=server
STAGES="esp traffic l2tp-control"
NAT=1; CLIENT2=1
prepare() { start_syslog client2; client_config client2; }
story() { traffic; on client2 ipsec start; wait_child client2 60; on client2 xl2tpd -p /run/xl2tpd.pid; wait_ppp client2 25; traffic; nap 20; }
LIMIT=300
