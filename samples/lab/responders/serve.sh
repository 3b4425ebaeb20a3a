#!/bin/bash
# serve.sh KIND CONFIG OPTIONS: one responder in a network of its own, with a root that nobody else sees.
# CONFIG holds the lines of its connections, OPTIONS lines of strongswan.conf's charon section or Libreswan's `config setup`.
set -eu
kind=$1 config=$2 options=$3
root=/run/root
mount --make-rprivate /
mkdir -p /run/server/{upper,work,layer} $root
lower=/
if [ "$kind" = libreswan ]; then
  # overlayfs refuses a lower directory that lies inside another one, hence the copy
  cp -a "$LAB/unpacked/libreswan/." /run/server/layer/
  lower=/run/server/layer:/
fi
mount -t overlay server -o "lowerdir=$lower,upperdir=/run/server/upper,workdir=/run/server/work" $root
mount -t proc proc $root/proc
mount --rbind /dev $root/dev
for d in run tmp; do mount -t tmpfs $d $root/$d; done
ip link set lo up
printf ': PSK "no-secret"\n' > $root/etc/ipsec.secrets
chmod 600 $root/etc/ipsec.secrets
case $kind in
  strongswan)
    printf 'config setup\n%s\n' "$config" > $root/etc/ipsec.conf
    printf 'charon {\n load_modular = yes\n filelog {\n stderr {\n default = 1\n }\n }\n%s\n plugins {\n include strongswan.d/charon/*.conf\n }\n}\n' "$options" > $root/etc/strongswan.conf
    exec chroot $root ipsec start --nofork
    ;;
  libreswan)
    printf 'config setup\n%s\n%s\n' "$options" "$config" > $root/etc/ipsec.conf
    mkdir -p $root/run/pluto $root/var/lib/ipsec/nss
    exec chroot $root bash -c '
      [ -e /var/lib/ipsec/nss/cert9.db ] || ipsec initnss
      ipsec pluto --config /etc/ipsec.conf --nofork --stderrlog &
      until [ -S /run/pluto/pluto.ctl ]; do sleep 0.05; done
      ipsec addconn --config /etc/ipsec.conf --autoall
      ipsec whack --listen
      wait'
    ;;
esac
