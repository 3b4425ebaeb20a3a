# shellcheck shell=bash
# Captures on the client, on the wire and on the server.

CAPS=()
cap() { # NODE IFACE FILE [filter...]
  local n=$1 i=$2 f=$3 k e=/run/cap-${3//\//_}.err; shift 3
  [[ $f == */* ]] && mkdir -p /run/out/${f%/*}
  : > $e
  ip netns exec $n tcpdump -Z root -n -i "$i" -s 0 -U --immediate-mode -w "/run/cap-${f//\//_}" "$@" 2>$e &
  CAPS+=("$!:$f")
  for k in {1..100}; do [[ $(<$e) == *"listening on"* ]] && break; nap 0.05; done
}
start_caps() {
  cap client any capture-client.pcap       # what the user would record: all interfaces of the client
  cap router lan capture-wire.pcap         # the wire on the client's side
  [ "$NAT" = 1 ] && cap router wan capture-wan.pcap
  cap server any server/capture-server.pcap
}
stop_caps() {
  local c
  for c in "${CAPS[@]}"; do kill -INT ${c%%:*}; done
  for c in "${CAPS[@]}"; do wait ${c%%:*}; done
  for c in "${CAPS[@]}"; do e=${c#*:}; cat "/run/cap-${e//\//_}" > /run/out/$e  ; done
  CAPS=()
}
