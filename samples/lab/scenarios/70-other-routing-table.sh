# shellcheck shell=bash disable=SC2034
TITLE="a routing table of another VPN takes the far network"
BROKEN="ip rule has table 51820 asked first, which routes 10.0.0.0/8 to wg0"
CAUSE="the route into the tunnel stands in the table main, which is asked later"
FIX="a rule that has the table main asked first for the far network"
STAGES="routing"
FIXABLE=1
MODULES="$MODULES dummy"
prepare() {
  printf '%s\n' 'link add wg0 type dummy' 'addr add 10.66.0.2/24 dev wg0' 'link set wg0 up' \
    'route add 10.0.0.0/8 dev wg0 table 51820' 'rule add priority 100 lookup 51820' | ip -n client -batch -
}
