#!/bin/bash
# Installs what the lab needs from Debian's packages (Debian 12); does nothing where all is there.  Libreswan, which
# conflicts with strongSwan's packages, is unpacked beside them with what it depends on, and not installed.
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
    iputils-ping netcat-openbsd perl python3 ike-scan util-linux strace
  # The daemons run in the lab's guests, not on this machine.
  for unit in strongswan-starter xl2tpd; do $sudo systemctl disable --now $unit > /dev/null 2>&1 || true; done
fi

[ -n "$(missing_for libreswan)" ] || exit 0
echo "unpacking Libreswan"
packages=$(mktemp -d)
trap 'rm -rf "$packages" unpacked/libreswan.new' EXIT
mkdir "$packages/partial"
apt -o Dir::Cache::archives="$packages" --download-only --no-install-recommends install libreswan
for deb in "$packages"/*.deb; do dpkg -x "$deb" "$packages/root"; done
# Only /usr: a directory /sbin in the layer would hide the host's link of that name.
mkdir -p unpacked
rm -rf unpacked/libreswan unpacked/libreswan.new
cp -a "$packages/root/usr" unpacked/libreswan.new
for top in bin sbin lib; do
  [ ! -d "$packages/root/$top" ] || cp -a "$packages/root/$top/." "unpacked/libreswan.new/$top/"
done
mkdir -p unpacked/libreswan/var/lib/ipsec/nss
mv unpacked/libreswan.new unpacked/libreswan/usr
# As the package does when it is installed.
in_libreswan certutil -N -d sql:unpacked/libreswan/var/lib/ipsec/nss --empty-password
