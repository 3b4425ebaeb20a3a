# shellcheck shell=bash disable=SC2034
TITLE="client configured by vpndiag probe --emit strongswan"
BROKEN="nothing; the client has only the files that vpndiag prints for this server, the secrets filled in"
CAUSE="no fault"
FIX="none needed"
VERDICT=healthy
REACHES=1
. "$LAB/guest/emitted.sh"
prepare() { emptied; }
client_start() { emitted strongswan; client_ipsec_start; wait_child client $T_IPSEC; client_xl2tpd_start; wait_ppp client $T_PPP; }
