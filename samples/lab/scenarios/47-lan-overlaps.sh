# shellcheck shell=bash disable=SC2034
TITLE="the client's own network has the far network's addresses"
BROKEN="eth0 has an address in 10.99.0.0/16 as well, so the script's route is refused: File exists"
CAUSE="the far host is looked for on the local link"
FIX="a route to the far host alone, or other addresses for one of the networks"
STAGES="routing"
FIXABLE=1
prepare() { ip -n client addr add 10.99.5.5/16 dev eth0; }
