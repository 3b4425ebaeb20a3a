# shellcheck shell=bash
# What the lab needs, and what of it this machine has not.

PROGRAMS="linux tcpdump ping curl nc perl python3 ipsec swanctl xl2tpd pppd rsyslogd iptables-legacy conntrack busybox kmod nsenter ip
ike-scan dbus-daemon logger"

# unpacked/ holds packages that are used without being installed: Libreswan, which conflicts with strongSwan, and
# NetworkManager, which would take over the machine's network
missing() { # PROGRAM...
  local p
  for p; do
    PATH=$PATH:/usr/sbin:/sbin command -v "$p" > /dev/null || [ -x "$LAB/unpacked/base/usr/bin/$p" ] || printf '%s ' "$p"
  done
}
in_libreswan() { # PROGRAM [ARGUMENT...]
  local layer="$LAB/unpacked/libreswan/usr" program=$1
  shift
  LD_LIBRARY_PATH=$(echo "$layer"/lib/*-linux-gnu) PATH=$layer/libexec/ipsec:$layer/bin "$program" "$@"
}
libreswan_runs() { [ -f "$LAB/unpacked/libreswan/var/lib/ipsec/nss/key4.db" ] && in_libreswan pluto --version > /dev/null 2>&1; }
networkmanager_runs() {
  local layer="$LAB/unpacked/networkmanager/usr"
  [ -x "$layer/lib/NetworkManager/nm-l2tp-service" ] &&
    LD_LIBRARY_PATH=$(echo "$layer"/lib/*-linux-gnu) "$layer/sbin/NetworkManager" --version > /dev/null 2>&1
}
missing_for() { # KIND... of the IKE daemons and of what manages them
  # shellcheck disable=SC2086
  missing $PROGRAMS
  [ -d /usr/lib/uml/modules ] || printf 'user-mode-linux '
  [[ "$*" != *libreswan* ]] || libreswan_runs || printf 'libreswan '
  [[ "$*" != *networkmanager* ]] || networkmanager_runs || printf 'networkmanager '
}
