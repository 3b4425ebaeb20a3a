#!/bin/bash
# PID 1 of the User-Mode Linux guest.  The guest's root is the host's / mounted READ-ONLY
# (hostfs), so nothing here can change the host except what is written under /run/out,
# which is a second hostfs mount of $OUTDIR.
# Kernel command line parameters with '=' and no '.' arrive here as environment variables:
#   SCN=<scenario, or several with + between them> MODE=<record|prove|timings|read_only> LAB=<lab dir> OUTDIR=<host output dir> MODS=<module root> VPNDIAG=<program>
# A fork+exec costs 50-100 ms of CPU under UML, so everything here is written to start as
# few processes as it can (ip -batch, mount -a, bash built-ins).
export PATH=/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/root TERM=dumb
mount -t tmpfs tmp /run
printf 'proc /proc proc defaults 0 0\nsys /sys sysfs defaults 0 0\nnone /run/out hostfs %s 0 0\ndevpts /dev/pts devpts gid=5,mode=620,ptmxmode=666 0 0\n' "$OUTDIR" > /run/fstab
mkdir -p /dev/pts /dev/shm /run/out /run/nodes /run/netns
mount -a -T /run/fstab
ln -sf pts/ptmx /dev/ptmx
ln -sf /run/devlog /dev/log           # every node has a private /run, hence a private /dev/log
[ -e /dev/fd ] || ln -s /proc/self/fd /dev/fd
exec >> /run/out/guest.log 2>&1
read -r KREL < /proc/sys/kernel/osrelease
echo "BOOTED $KREL scenario=$SCN"
# module auto-loading: the host has no /lib/modules for the UML kernel
KMOD=$(command -v kmod || echo "$LAB/unpacked/base/usr/bin/kmod")
printf '#!/bin/bash\nexec -a modprobe %s -q -C /run/modprobe.d -d %s "$@"\n' "$KMOD" "$MODS" > /run/modprobe
mkdir /run/modprobe.d; chmod +x /run/modprobe
echo /run/modprobe > /proc/sys/kernel/modprobe
for part in settings nodes network config daemons captures evidence prove timings read-only story; do . "$LAB/guest/$part.sh"; done
. "$LAB/guest/faults.sh"
main
echo "DONE $SCN rc=$?"
sync
exec /usr/bin/busybox poweroff -f
