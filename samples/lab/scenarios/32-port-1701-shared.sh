# shellcheck shell=bash disable=SC2034
TITLE="another program with SO_REUSEADDR shares UDP 1701"
BROKEN="a second listener with SO_REUSEADDR is bound to UDP 1701 first"
CAUSE="xl2tpd sets SO_REUSEADDR, so both sockets bind; the last one bound gets the packets. The session works, ss shows two owners"
FIX="stop the other program"
VERDICT=healthy
client_start() { ( on client nc -u -l 0.0.0.0 1701 & ) > /dev/null 2>&1; nap 1; client_ipsec_start; wait_child client 60; client_xl2tpd_start; wait_ppp client 60; }
