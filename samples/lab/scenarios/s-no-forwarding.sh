# shellcheck shell=bash disable=SC2034
TITLE="the server does not forward"
BROKEN="net.ipv4.ip_forward is 0 on the server"
CAUSE="the client is in, and what it sends to the far network ends on the server"
FIX="switch forwarding on"
EXAMINED=server
STAGES="traffic"
FIXABLE=1
prepare() { sh_on server 'echo 0 > /proc/sys/net/ipv4/ip_forward'; }
