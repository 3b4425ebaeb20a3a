# shellcheck shell=bash disable=SC2034
TITLE="the server's firewall drops what it should forward"
BROKEN="the chain FORWARD of the server has the policy DROP and lets in only what a bridge of containers needs, as Docker leaves it"
CAUSE="the client is in, and the server drops what it sends to the far network"
FIX="let it through FORWARD"
EXAMINED=server
STAGES="traffic"
FIXABLE=1
prepare() {
  printf '%s\n' '*filter' ':FORWARD DROP [0:0]' ':DOCKER-USER - [0:0]' '-A FORWARD -j DOCKER-USER' \
    '-A FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT' '-A FORWARD -i docker0 ! -o docker0 -j ACCEPT' \
    '-A DOCKER-USER -j RETURN' 'COMMIT' | on server iptables-legacy-restore -n
}
MODULES="$MODULES nf_conntrack xt_conntrack"
