# shellcheck shell=bash disable=SC2034
TITLE="client configured by vpndiag probe --emit swanctl"
BROKEN="nothing; the client has only the files that vpndiag prints for this server, the secrets filled in, loaded by swanctl"
CAUSE="no fault"
FIX="none needed"
VERDICT=healthy
REACHES=1
. "$LAB/guest/emitted.sh"
prepare() { emptied; : | wr client /etc/ipsec.conf; }
client_start() {
  emitted swanctl
  client_ipsec_start
  for ((i = 0; i < 50; i++)); do [ ! -S /run/nodes/client/root/run/charon.vici ] || break; nap 0.2; done
  on client swanctl --load-all > /run/out/swanctl.txt 2>&1 || log "swanctl --load-all failed"
  wait_child client $T_IPSEC
  client_xl2tpd_start
  wait_ppp client $T_PPP
}
