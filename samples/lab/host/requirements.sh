# shellcheck shell=bash
# What the lab needs, and what of it this machine has not.

# unpacked/ holds packages that are used without being installed: Libreswan, which conflicts with strongSwan
have() { command -v "$1" > /dev/null || [ -x "$LAB/unpacked/base/usr/bin/$1" ]; }
missing_for() { # SERVER_KIND
  local p
  for p in linux tcpdump ping curl ipsec xl2tpd pppd rsyslogd iptables-legacy conntrack busybox kmod nsenter ip; do
    PATH=$PATH:/usr/sbin:/sbin have $p || printf '%s ' $p
  done
  [ "$1" != libreswan ] || [ -x "$LAB/unpacked/libreswan/usr/sbin/ipsec" ] || printf libreswan
}
