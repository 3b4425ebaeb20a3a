# shellcheck shell=bash disable=SC2034
TITLE="/dev/ppp is missing, as in a container"
BROKEN="the client's /dev has no node ppp, although the kernel has PPP"
CAUSE="pppd exits: You need to create the /dev/ppp device node"
FIX="mknod -m 600 /dev/ppp c 108 0"
STAGES="services"
FIXABLE=1
prepare() {
  sh_on client 'mkdir -p /run/dev; mount -t tmpfs tmpfs /run/dev; cd /run/dev; mkdir pts shm
    mknod -m 666 null c 1 3; mknod -m 666 zero c 1 5; mknod -m 666 random c 1 8; mknod -m 666 urandom c 1 9; mknod -m 666 tty c 5 0
    ln -s pts/ptmx ptmx; ln -s /proc/self/fd fd; ln -s /run/devlog log
    mount --rbind /dev/pts pts; mount --move /run/dev /dev'
}
SIGN='*You need to create the /dev/ppp*'
