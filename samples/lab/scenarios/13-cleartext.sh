# shellcheck shell=bash disable=SC2034
TITLE="L2TP in the clear: IPsec not started on the client"
BROKEN="only xl2tpd is started on the client; the server accepts L2TP without IPsec"
CAUSE="the session works but L2TP/PPP with the far traffic is unencrypted on the wire"
FIX="start IPsec before xl2tpd and make the server and a firewall refuse clear UDP 1701 (-m policy --pol ipsec)"
STAGES="ike-phase2 esp ike-phase1 services configuration"
FIXABLE=1
client_start() { client_xl2tpd_start; wait_ppp client 120; }
S_REQUIRE_IPSEC=0
