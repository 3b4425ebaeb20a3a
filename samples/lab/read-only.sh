#!/bin/bash
# read-only.sh [option...]: under strace, `vpndiag doctor` opens nothing for writing and sends nothing to the network but
# what DECLARED, a regular expression, allows.  Netlink and the daemons' local sockets are how the programs that it runs
# read the system's state.
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
command -v strace > /dev/null || { echo "skipped, not installed: strace"; exit 0; }
: "${VPNDIAG:=$ROOT/vpndiag}"
"$VPNDIAG" --version > /dev/null || exit
trace=$(mktemp)
trap 'rm -f "$trace"' EXIT
strace -f -qq -o "$trace" \
  -e trace=open,openat,creat,mkdir,mkdirat,unlink,unlinkat,rename,renameat,renameat2,chmod,fchmodat,truncate,connect,sendto,sendmsg,sendmmsg \
  "$VPNDIAG" doctor "$@" > /dev/null 2>&1
ended=$?
calls=$(wc -l < "$trace")
[ "$ended" -le 4 ] && [ "$calls" -gt 100 ] || { echo "not examined: doctor ended with $ended after $calls calls"; exit 1; }
written=$(grep -E 'O_WRONLY|O_RDWR|O_CREAT|creat\(|mkdir|unlink|rename|chmod|truncate\(' "$trace" |
  grep -vE '"/dev/(null|tty)"|"/proc/self/coredump_filter"|= -1 ENOENT')
sent=$(grep -E 'sa_family=AF_INET' "$trace" | grep -vE "${DECLARED:-^$}")
[ -z "$written" ] || { echo "written:"; echo "$written"; }
[ -z "$sent" ] || { echo "sent:"; echo "$sent"; }
[ -z "$written$sent" ] && echo "ok: nothing written, nothing sent but $(grep -cE 'sa_family=AF_INET' "$trace") declared packets"
