#!/bin/bash
# read-only.sh [doctor|collect|script] [option...]: under strace, `vpndiag doctor` (or `collect`, or the collector's script)
# opens nothing for writing outside a temporary folder of its own and sends nothing to the network but what DECLARED, a
# regular expression, allows.  Netlink and the daemons' local sockets are how the programs that it runs read the
# system's state.
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
command -v strace > /dev/null || { echo "skipped, not installed: strace"; exit 0; }
: "${VPNDIAG:=$ROOT/vpndiag}"
"$VPNDIAG" --version > /dev/null || exit
what=doctor
case ${1:-} in doctor | collect | script) what=$1; shift ;; esac
own=$(mktemp -d)
trap 'rm -rf "$own"' EXIT
# mkdir -p and rm -r of the script go down in its folder step by step
RELATIVE='(unlinkat|openat)\([0-9]+, "[^/]|mkdir\("[^/]'
mkdir "$own/tmp"
export TMPDIR=$own/tmp
case $what in
  doctor) command=("$VPNDIAG" doctor "$@") ;;
  collect) command=("$VPNDIAG" collect --output - "$@") ;;
  script)
    "$VPNDIAG" collect --script > "$own/collect.sh" || exit
    command=(sh "$own/collect.sh" -o - "$@")
    ;;
esac
strace -f -qq -o "$own/trace" \
  -e trace=open,openat,creat,mkdir,mkdirat,unlink,unlinkat,rename,renameat,renameat2,chmod,fchmodat,truncate,connect,sendto,sendmsg,sendmmsg \
  "${command[@]}" > /dev/null 2>&1
ended=$?
calls=$(wc -l < "$own/trace")
[ "$ended" -le 4 ] && [ "$calls" -gt 100 ] || { echo "not examined: $what ended with $ended after $calls calls"; exit 1; }
written=$(grep -E 'O_WRONLY|O_RDWR|O_CREAT|creat\(|mkdir|unlink|rename|chmod|truncate\(' "$own/trace" |
  grep -vE '"/dev/(null|tty)"|"/proc/self/coredump_filter"|= -1 (ENOENT|EEXIST)|<[.]{3} [a-z]+ resumed>' | grep -vF "$TMPDIR/" |
  if [ "$what" = script ]; then grep -vE "$RELATIVE"; else cat; fi)
sent=$(grep -E 'sa_family=AF_INET' "$own/trace" | grep -vE "${DECLARED:-^$}")
[ -z "$written" ] || { echo "written:"; echo "$written"; }
[ -z "$sent" ] || { echo "sent:"; echo "$sent"; }
[ -z "$written$sent" ] &&
  echo "ok: $what $*: nothing written, nothing sent but $(grep -cE 'sa_family=AF_INET' "$own/trace") declared packets"
