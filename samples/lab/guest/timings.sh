# shellcheck shell=bash
# How long a whole doctor run takes on the client, and the collector's shell script, in turn.

took() { # LABEL COMMAND...
  local label=$1 t=${EPOCHREALTIME/./}
  shift
  "$@" > "/run/out/$label.out" 2> "/run/out/$label.err"
  echo "TOOK $label $(((${EPOCHREALTIME/./} - t) / 1000))"
}
timings() {
  local i
  for i in {1..6}; do
    took script collector client -f "$FAR_IP"
    took doctor on client "$VPNDIAG" doctor --timings --far "$FAR_IP"
  done
}
