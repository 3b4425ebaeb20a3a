# shellcheck shell=bash
# The configuration files of the client and of the server.

client_config() { # NODE
  local n=${1:-client}
  client_ipsec_config_$CLIENT_KIND $n
  : | wr $n /etc/ipsec.secrets
  [ -z "$C_SECRETS_INCLUDE" ] || echo "include $C_SECRETS_INCLUDE" | wr $n /etc/ipsec.secrets
  [ -n "$C_SECRETS" ] && { echo "${C_SECRETS_LINE:-%any $C_RIGHT : PSK \"$C_PSK\"}" | wr $n "$C_SECRETS"; chmod 600 /run/nodes/$n/root$C_SECRETS; }
  client_l2tp_config $n
}
client_ipsec_config_strongswan() { # NODE
  wr $1 /etc/ipsec.conf <<X
config setup

conn %default
        keyingtries=0

conn idcf
        keyexchange=$C_KEYEXCHANGE
        authby=secret
        right=$C_RIGHT
        ike=$C_IKE
        esp=$C_ESP
        leftfirewall=${C_LEFTFIREWALL:-yes}
        auto=start
        left=%defaultroute
        leftprotoport=$C_LEFTPP
        rightprotoport=$C_RIGHTPP
        type=$C_TYPE
${C_CONN_EXTRA}
X
}
client_ipsec_config_libreswan() { # NODE : of the machine's strongSwan nothing is left
  local root=/run/nodes/$1/root
  rm -rf $root/etc/strongswan.conf $root/etc/strongswan.d $root/etc/swanctl $root/usr/sbin/swanctl
  wr $1 /etc/ipsec.conf <<X
config setup
        ikev1-policy=${C_IKEV1_POLICY:-accept}
${C_SETUP_EXTRA}
include /etc/ipsec.d/*.conf
X
  wr $1 /etc/ipsec.d/idcf.conf <<X
conn idcf
        ikev2=no
        authby=secret
        pfs=$C_PFS
        ike=$C_IKE
        esp=$C_ESP
        left=%defaultroute
        leftprotoport=$C_LEFTPP
        right=$C_RIGHT
        rightprotoport=$C_RIGHTPP
        type=$C_TYPE
        auto=start
${C_CONN_EXTRA}
X
}
client_l2tp_config() { # NODE
  local n=$1
  rm -f /run/nodes/$n/root/etc/xl2tpd/xl2tpd.conf
  wr $n "$C_XL2TPD_CONF" <<X
${C_GLOBAL_EXTRA:+[global]
$C_GLOBAL_EXTRA
}[lac idcf]
lns = ${C_LNS:-$SERVER_IP}
pppoptfile = /etc/ppp/options.l2tpd.client
length bit = yes
autodial = yes
redial = yes
redial timeout = 10
max redials = 6
${C_LAC_EXTRA}
X
  wr $n /etc/ppp/options.l2tpd.client <<X
name $C_USER
password $C_PASS
$C_PPP_NOAUTH
crtscts
mtu $C_MTU
mru $C_MTU
$C_DEFAULTROUTE
lock
persist
${C_PPP_EXTRA}
X
  sed -i '/^$/d' /run/nodes/$n/root/etc/ppp/options.l2tpd.client /run/nodes/$n/root$C_XL2TPD_CONF
  chmod 600 /run/nodes/$n/root/etc/ppp/options.l2tpd.client
  if [ "$C_ROUTE_SCRIPT" = 1 ]; then
    printf '#!/bin/sh\n# route to the far network over the VPN\nip route add %s dev "$PPP_IFACE"\n' "$C_ROUTE_NET" | wr $n /etc/ppp/ip-up.d/idcf-route
    chmod $C_ROUTE_SCRIPT_MODE /run/nodes/$n/root/etc/ppp/ip-up.d/idcf-route
  fi
}
server_config() {
  if [ "$SERVER_KIND" = libreswan ]; then
    wr server /etc/ipsec.conf <<X
config setup
        logfile=/var/log/pluto.log
        uniqueids=no
        ikev1-policy=${S_IKEV1_POLICY:-accept}
${S_SETUP_EXTRA}
conn l2tp
        ikev2=no
        authby=secret
        pfs=${S_PFS:-yes}
        rekey=no
        ${S_IKE:+ike=$S_IKE}
        ${S_ESP:+esp=$S_ESP}
        left=$SERVER_IP
        leftprotoport=17/1701
        right=%any
        rightprotoport=17/%any
        type=$S_TYPE
        auto=add
${S_CONN_EXTRA}
X
  else
    wr server /etc/ipsec.conf <<X
config setup
        uniqueids=no
${S_SETUP_EXTRA}
conn l2tp
        keyexchange=$S_KEYEXCHANGE
        authby=secret
        ${S_IKE:+ike=$S_IKE}
        esp=$S_ESP
        left=$SERVER_IP
        leftprotoport=$S_LEFTPP
        right=%any
        rightprotoport=$S_RIGHTPP
        type=$S_TYPE
        rekey=no
        auto=add
${S_CONN_EXTRA}
X
  fi
  echo "$SERVER_IP %any : PSK \"$S_PSK\"" | wr server /etc/ipsec.secrets; chmod 600 /run/nodes/server/root/etc/ipsec.secrets
  wr server /etc/xl2tpd/xl2tpd.conf <<X
[global]
listen-addr = $SERVER_IP

[lns default]
${S_IPRANGE:+ip range = $S_IPRANGE}
local ip = 10.98.0.1
require authentication = yes
name = idcf-lns
ppp debug = yes
pppoptfile = /etc/ppp/options.xl2tpd
length bit = yes
${S_LNS_EXTRA}
X
  wr server /etc/ppp/options.xl2tpd <<X
${S_IPCP-ipcp-accept-local
ipcp-accept-remote}
ms-dns 10.99.0.53
auth
crtscts
mtu $S_MTU
mru $S_MTU
nodefaultroute
lock
lcp-echo-interval 30
lcp-echo-failure 4
${S_PPP_EXTRA}
X
  printf '# client\tserver\tsecret\tIP addresses\n%s\t*\t%s\t*\n' "$S_USER" "$S_PASS" | wr server /etc/ppp/chap-secrets
  chmod 600 /run/nodes/server/root/etc/ppp/chap-secrets
  sed -i '/^$/d' /run/nodes/server/root/etc/xl2tpd/xl2tpd.conf /run/nodes/server/root/etc/ppp/options.xl2tpd
}
