# shellcheck shell=bash disable=SC2034
TITLE="the far network has no way back"
BROKEN="the far host has no route to the PPP pool 10.98.0.0/24"
CAUSE="everything on the client is right; requests reach the far host but no reply comes"
FIX="add a route to 10.98.0.0/24 via the VPN server in the far network, or NAT/proxyarp on the server"
STAGES="traffic routing"
prepare() { ip -n far route del default; }
