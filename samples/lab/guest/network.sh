# shellcheck shell=bash
# The links, addresses and routes between the nodes.

setup_net() {
  LAYERS=()
  layer base
  local base=("${LAYERS[@]}") own
  [[ "$SERVER_KIND $CLIENT_KIND" == *libreswan* ]] && layer libreswan
  own=("${base[@]}")
  [ "$CLIENT_KIND" = libreswan ] && own=("${LAYERS[@]}")
  [ "$SERVER_KIND" = libreswan ] || LAYERS=("${base[@]}")
  if [ "$CLIENT_MANAGER" = networkmanager ]; then
    local of_server=("${LAYERS[@]}")
    LAYERS=("${own[@]}")
    layer networkmanager
    own=("${LAYERS[@]}")
    LAYERS=("${of_server[@]}")
  fi
  if [ "$NAT" = 1 ]; then CLIENT_IP=192.168.178.20; LAN_GW=192.168.178.1; else CLIENT_IP=192.0.2.10; LAN_GW=192.0.2.1; fi
  CLIENT2_IP=${CLIENT_IP%.*}.21
  ip netns add router; ip netns add far
  mkdir -p /run/nodes/router /run/nodes/far
  echo 0 > /run/nodes/router/pid; echo 0 > /run/nodes/far/pid
  mknode client "${own[@]}"; mknode server "${LAYERS[@]}"
  [ "$CLIENT2" = 1 ] && mknode client2 "${base[@]}"
  wait_node client && wait_node server || return 1
  [ "$CLIENT2" = 1 ] && { wait_node client2 || return 1; }
  links | ip -batch -
  leaf $CLIENT_IP | ip -n client -batch -
  [ "$CLIENT2" = 1 ] && leaf $CLIENT2_IP | ip -n client2 -batch -
  { [ "$CLIENT2" = 1 ] && printf '%s\n' "link add lan type bridge" "link set lan1 up" "link set lan2 up" "link set lan1 master lan" "link set lan2 master lan"
    printf '%s\n' "addr add $LAN_GW/24 brd + dev lan" "link set lan up" "addr add 198.51.100.1/24 brd + dev wan" "link set wan up" "link set lo up"; } | ip -n router -batch -
  printf '%s\n' "addr add $SERVER_IP/24 brd + dev eth0" "link set eth0 up" "addr add 10.99.0.1/16 brd + dev eth1" "link set eth1 up" "link set lo up" "route add default via 198.51.100.1" | ip -n server -batch -
  printf '%s\n' "addr add $FAR_IP/16 brd + dev eth0" "link set eth0 up" "link set lo up" "route add default via 10.99.0.1" | ip -n far -batch -
  rt bash -c 'echo 1 > /proc/sys/net/ipv4/ip_forward; for v in all default lan wan; do echo 0 > /proc/sys/net/ipv4/conf/$v/send_redirects; done'
  [ "$NAT" = 0 ] || rt iptables-legacy -t nat -A POSTROUTING -o wan -j MASQUERADE
}
links() {
  if [ "$CLIENT2" = 1 ]; then
    echo "link add eth0 netns client type veth peer name lan1 netns router"
    echo "link add eth0 netns client2 type veth peer name lan2 netns router"
  else
    echo "link add eth0 netns client type veth peer name lan netns router"
  fi
  echo "link add wan netns router type veth peer name eth0 netns server"
  echo "link add eth1 netns server type veth peer name eth0 netns far"
}
leaf() { printf '%s\n' "addr add $1/24 brd + dev eth0" "link set eth0 up" "link set lo up" "route add default via $LAN_GW"; }
rt() { ip netns exec router "$@"; }      # on the router
far_start() {
  mkdir -p /run/www
  head -c 200000 /dev/urandom > /run/www/big
  ip netns exec far busybox httpd -p 80 -h /run/www
}
traffic() {
  log "traffic: ping far + http"
  sh_on client "ping -n -c 3 -i 0.3 -W 1 $FAR_IP; curl -s -S -m 8 -o /dev/null -w 'http %{http_code} %{size_download} bytes in %{time_total}s\n' http://$FAR_IP/big" > /run/out/traffic.txt 2>&1
}
