# shellcheck shell=bash
# What is kept of a run: the bundle of vpndiag's own collector script, unpacked.

collector() { # NODE [option...] : its path on the node is one that a user might have, for ps shows it
  local n=$1
  shift
  wr "$n" /root/collect.sh < "$COLLECTOR"
  on "$n" sh /root/collect.sh "$@" -o -
}
collect() { # NODE DIR
  mkdir -p "/run/out/$2"
  collector "$1" -f "$FAR_IP" 2> "/run/out/$2.log" | tar xzf - --no-same-owner --strip-components=1 -C "/run/out/$2"
}
snapshot() { collect client "client-$1"; }      # the client in the middle of the story

result() {
  local st='' ppp='' t='' ike=0 child=0 p=0 far=none http=none
  [ -f /run/out/client/ipsec-status.txt ] && st=$(< /run/out/client/ipsec-status.txt)
  [ -f /run/out/client/ip-addr.txt ] && ppp=$(< /run/out/client/ip-addr.txt)
  [ -f /run/out/traffic.txt ] && t=$(< /run/out/traffic.txt)
  [[ $st == *@(ESTABLISHED|IKE SA established)* ]] && ike=1
  [[ $st == *@(INSTALLED|IPsec SA established)* ]] && child=1
  [[ $ppp == *"scope global ppp"* ]] && p=1
  [[ $t =~ ([0-9]+)\ received ]] && far="${BASH_REMATCH[1]}/3"
  [[ $t =~ (http\ [0-9]+\ [0-9]+) ]] && http=${BASH_REMATCH[1]}
  echo "RESULT $SCN ike_established=$ike child_installed=$child ppp=$p far_ping=$far $http"
}
scenario_md() {
  cat > /run/out/SCENARIO.md <<MD
# $SCN: $TITLE

**Broken:** $BROKEN

**Root cause an expert would state:** $CAUSE

**Right fix:** $FIX

Topology: client $CLIENT_IP (behind NAT: $NAT) - router - server $SERVER_IP ($SERVER_KIND) - far net 10.99.0.0/16 (host $FAR_IP).
MD
}
