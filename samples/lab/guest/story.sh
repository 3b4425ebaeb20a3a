# shellcheck shell=bash
# One run: set up, break, watch, then record or prove.

load_modules() {
  local m mods=
  for m in $BLACKLIST; do echo "install $m /bin/false"; done > /run/modprobe.d/lab.conf
  for m in $MODULES; do case " $BLACKLIST " in *" $m "*) ;; *) mods="$mods $m" ;; esac; done
  [ "$NAT" = 1 ] && mods="$mods $MODULES_NAT"
  /run/modprobe -a overlay $mods || log "some modules not loaded"
}
main() {
  load_modules
  setup_net || { log "network set-up failed"; return 1; }
  log "network up"
  start_syslog client; start_syslog server
  client_config client; server_config
  server_firewall; prepare
  far_start; start_caps
  log "server start"; server_start; server_ready
  log "client start"; client_start
  story
  nap $T_AFTER
  log "$MODE"
  case $MODE in
    prove | timings | read_only) $MODE ;;
    *) collect client client; collect server server ;;
  esac
  ip -n router -j route > /run/out/router-route.json
  { rt iptables-legacy-save -c; rt conntrack -L; } > /run/out/router-state.txt 2> /dev/null
  stop_caps
  scenario_md; result
}
