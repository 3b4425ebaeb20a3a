#!/bin/bash
# read-only.sh: under strace, `vpndiag doctor` on this machine opens nothing for writing and sends nothing to the network.
# Netlink and the daemons' local sockets are how the programs that it runs read the system's state.
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
command -v strace > /dev/null || { echo "skipped, not installed: strace"; exit 0; }
"$ROOT/vpndiag" --version > /dev/null || exit
trace=$(mktemp)
trap 'rm -f "$trace"' EXIT
strace -f -qq -o "$trace" \
  -e trace=open,openat,creat,mkdir,mkdirat,unlink,unlinkat,rename,renameat,renameat2,chmod,fchmodat,truncate,connect,sendto,sendmsg,sendmmsg,bind \
  "$ROOT/vpndiag" doctor "$@" > /dev/null 2>&1
written=$(grep -E 'O_WRONLY|O_RDWR|O_CREAT|creat\(|mkdir|unlink|rename|chmod|truncate\(' "$trace" |
  grep -vE '"/dev/(null|tty)"|"/proc/self/coredump_filter"|= -1 ENOENT')
sent=$(grep -E 'sa_family=AF_INET' "$trace")
[ -z "$written" ] || { echo "written:"; echo "$written"; }
[ -z "$sent" ] || { echo "sent:"; echo "$sent"; }
[ -z "$written$sent" ] && echo "ok: nothing written, nothing sent"
