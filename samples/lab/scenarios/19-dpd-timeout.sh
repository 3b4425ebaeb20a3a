# shellcheck shell=bash disable=SC2034
TITLE="server dies mid-session, DPD"
BROKEN="after a healthy start the server becomes unreachable (its link goes down); dpddelay=5 dpdtimeout=20 dpdaction=restart"
CAUSE="DPD gives the peer up; the CHILD_SA is deleted and Main Mode restarts without any reply"
FIX="bring the server back; the client recovers with dpdaction=restart and persist/redial"
STAGES="reachability esp ike-phase1 traffic"
C_CONN_EXTRA=$'        dpddelay=5\n        dpdtimeout=20\n        dpdaction=restart'
story() { traffic; snapshot before; log "server link down"; ip -n router link set wan down; nap 45; sh_on client "ping -n -c 2 -W 1 $FAR_IP" > /run/out/traffic-after.txt 2>&1; }
LIMIT=300
