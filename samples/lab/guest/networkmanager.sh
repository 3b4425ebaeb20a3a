# shellcheck shell=bash disable=SC2034
# A client whose tunnel is a connection of NetworkManager-l2tp.
asked_for networkmanager && return
C_VPN_DATA=''                # more of the plugin's options, NAME=VALUE by line
C_IPV4='method=auto'         # the connection's [ipv4], by line
PLACEHOLDERS='s/<SECRET>/sesame-psk/; s/<PRE_SHARED_KEY>/sesame-psk/; s/<PASSWORD>/vpnpass/; s/<USER>/vpnuser/'

client_config() { # NODE
  local root=/run/nodes/$1/root
  client_ipsec_config_$CLIENT_KIND "$1"
  rm -f "$root"/etc/ipsec.conf "$root"/etc/ipsec.d/idcf.conf "$root"/etc/xl2tpd/xl2tpd.conf
  [ $CLIENT_KIND = libreswan ] && printf 'config setup\n        ikev1-policy=%s\n' "${C_IKEV1_POLICY:-accept}" | wr "$1" /etc/ipsec.conf
  echo 'include /etc/ipsec.d/ipsec.nm-l2tp.secrets' | wr "$1" /etc/ipsec.secrets
  wr "$1" /etc/NetworkManager/NetworkManager.conf <<X
[main]
plugins=keyfile
auth-polkit=false
[logging]
backend=syslog
[device]
match-device=interface-name:eth0
managed=1
X
  wr "$1" /etc/NetworkManager/system-connections/wired.nmconnection <<X
[connection]
id=wired
uuid=5f0e6c1d-3a0c-4b57-9a55-0d9a6d3a9a01
type=ethernet
interface-name=eth0

[ipv4]
method=manual
address1=$CLIENT_IP/24,$LAN_GW

[ipv6]
method=disabled
X
  wr "$1" /etc/NetworkManager/system-connections/office.nmconnection <<X
[connection]
id=office
uuid=0c2f6f0e-8d6e-4bb0-a7f2-51b3a5b2c7d4
type=vpn
autoconnect=false

[vpn]
service-type=org.freedesktop.NetworkManager.l2tp
gateway=$C_RIGHT
user=$C_USER
password-flags=0
ipsec-enabled=yes
ipsec-psk-flags=0
ipsec-ike=${C_IKE%!}
ipsec-esp=${C_ESP%!}
$C_VPN_DATA

[vpn-secrets]
password=$C_PASS
ipsec-psk=$C_PSK

[ipv4]
$C_IPV4

[ipv6]
method=disabled
X
  sed -i '/=$/d' "$root"/etc/NetworkManager/system-connections/office.nmconnection
  chmod 600 "$root"/etc/NetworkManager/system-connections/*
}
client_start() {
  # NetworkManager waits for udev unless /sys is read-only, as in a container.
  on client mount -o remount,ro,bind /sys
  sh_on client 'mkdir -p /run/dbus /run/NetworkManager; dbus-daemon --system'
  on client systemctl start NetworkManager
  wait_log client 60 '*startup complete*' || not_set_up "NetworkManager does not start"
  # Until then the addresses are those that the lab gave, and no base for a VPN connection.
  on client nmcli connection up wired || not_set_up "NetworkManager does not manage eth0"
  log "nmcli up"
  # Returns when the connection is up, or has failed.
  on client nmcli connection up office > /run/out/nmcli.txt 2>&1 || [ "$VERDICT" != healthy ] || not_set_up "$(< /run/out/nmcli.txt)"
}
