#!/bin/bash
# Installs what the lab needs from Debian's packages (Debian 12); Libreswan, which conflicts with
# strongSwan's packages, is unpacked beside them and not installed.
set -eu
cd "$(dirname "$0")"
sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get update
$sudo apt-get install -y --no-install-recommends \
  user-mode-linux strongswan strongswan-starter strongswan-charon strongswan-swanctl libcharon-extra-plugins \
  libstrongswan-standard-plugins xl2tpd ppp kmod tcpdump iproute2 iptables conntrack rsyslog busybox-static curl \
  iputils-ping netcat-openbsd perl python3 ike-scan util-linux
# The daemons run in the lab's guests, not on this machine.
for unit in strongswan-starter xl2tpd; do $sudo systemctl disable --now $unit > /dev/null 2>&1 || true; done

mkdir -p unpacked/libreswan
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
(
  cd "$packages"
  for package in libreswan libnss3-tools libldns3 libunbound8 libevent-2.1-7 libcap-ng0 libaudit1; do
    apt-get download "$package" || echo "not available: $package" >&2
  done
)
for deb in "$packages"/*.deb; do
  dpkg -x "$deb" "$packages/root"
done
# Only /usr: a directory /sbin in the layer would hide the host's link of that name.
cp -a "$packages/root/usr" unpacked/libreswan/
for top in bin sbin lib; do
  [ ! -d "$packages/root/$top" ] || cp -a "$packages/root/$top/." "unpacked/libreswan/usr/$top/"
done
