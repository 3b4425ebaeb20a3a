# shellcheck shell=bash disable=SC2034
TITLE="rekeying fails after the lifetime"
BROKEN="CHILD_SA lifetime is 40 s; after the start the server is reconfigured (ipsec update with another esp=)"
CAUSE="the first CHILD_SA worked; the second Quick Mode rekeying is refused (INVALID_ID_INFORMATION here, since the running IKE_SA has lost its child config), the SA expires, and L2TP goes on IN THE CLEAR until xl2tpd times out"
FIX="make esp= match the server again, or set sensible lifetimes; the failure appears one lifetime after the start"
STAGES="ike-phase2"
C_CONN_EXTRA=$'        lifetime=40s\n        margintime=20s\n        rekeyfuzz=0%'
story() { traffic; snapshot before; sed -i 's/esp=.*/esp=aes256-sha256!/' /run/nodes/server/root/etc/ipsec.conf; on server ipsec update; nap 42; cp /run/out/traffic.txt /run/out/traffic-before.txt; traffic; }
LIMIT=300
