#!/bin/bash
# Installs what the lab needs from Debian's packages (Debian 12); does nothing where all is there.  Libreswan, which
# conflicts with strongSwan's packages, and NetworkManager, which would take over this machine's network, are unpacked
# beside them with what they depend on, and not installed.
set -eu
cd "$(dirname "$0")"
LAB=$PWD
. host/requirements.sh
sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
updated=
apt() { # COMMAND... : the lists are fetched once, and only when something is missing
  [ -n "$updated" ] || { $sudo apt-get -q -o Acquire::Retries=3 update; updated=1; }
  DEBIAN_FRONTEND=noninteractive $sudo apt-get -q -y -o Acquire::Retries=3 -o Dpkg::Lock::Timeout=300 "$@"
}

programs=$(missing_for strongswan; missing strace)
if [ -n "$programs" ]; then
  echo "installing what is missing: $programs"
  apt install --no-install-recommends \
    user-mode-linux strongswan strongswan-starter strongswan-charon strongswan-swanctl libcharon-extra-plugins \
    libstrongswan-standard-plugins xl2tpd ppp kmod tcpdump iproute2 iptables conntrack rsyslog busybox-static curl \
    iputils-ping netcat-openbsd perl python3 ike-scan util-linux strace dbus-daemon
  # The daemons run in the lab's guests, not on this machine.
  for unit in strongswan-starter xl2tpd; do $sudo systemctl disable --now $unit > /dev/null 2>&1 || true; done
fi

unpack() { # LAYER PACKAGE... : with what they depend on and this machine has not
  local layer=$1 packages deb top
  shift
  echo "unpacking $*"
  packages=$(mktemp -d)
  mkdir "$packages/partial"
  apt -o Dir::Cache::archives="$packages" --download-only --no-install-recommends install "$@"
  for deb in "$packages"/*.deb; do
    dpkg-query -W -f '${Status}' "$(dpkg-deb -f "$deb" Package)" 2> /dev/null | grep -q ' installed$' || dpkg -x "$deb" "$packages/root"
  done
  # Only /usr: a directory /sbin in the layer would hide the host's link of that name.
  rm -rf "unpacked/$layer" "unpacked/$layer.new"
  mkdir -p "unpacked/$layer"
  cp -a "$packages/root/usr" "unpacked/$layer.new"
  for top in bin sbin lib; do
    [ ! -d "$packages/root/$top" ] || cp -a "$packages/root/$top/." "unpacked/$layer.new/$top/"
  done
  mv "unpacked/$layer.new" "unpacked/$layer/usr"
  rm -rf "$packages"
}
if [ -n "$(missing_for libreswan)" ]; then
  unpack libreswan libreswan
  # As the package does when it is installed.
  mkdir -p unpacked/libreswan/var/lib/ipsec/nss
  in_libreswan certutil -N -d sql:unpacked/libreswan/var/lib/ipsec/nss --empty-password
fi
if [ -n "$(missing_for networkmanager)" ]; then
  unpack networkmanager network-manager network-manager-l2tp
fi
