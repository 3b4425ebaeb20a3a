# shellcheck shell=bash disable=SC2034
TITLE="Libreswan client configured by vpndiag probe --emit libreswan"
BROKEN="nothing; the client has only the files that vpndiag prints for this server, the secrets filled in"
CAUSE="no fault"
FIX="none needed"
VERDICT=healthy
REACHES=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
. "$LAB/guest/emitted.sh"
S_IKE='aes256-sha256-modp2048!'; S_ESP='aes256-sha256-modp2048!'
prepare() { emptied; }
client_start() { emitted libreswan; client_ipsec_start; nap $T_IPSEC; client_xl2tpd_start; wait_ppp client $T_PPP; }
