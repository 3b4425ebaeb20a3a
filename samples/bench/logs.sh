#!/bin/sh
# Measures `vpndiag log` beside grep on generated logs: a syslog with 1 % VPN lines, and VPN lines alone.
# usage: logs.sh [-n PAIRS]     (the logs are kept in out/)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
pairs=5
if [ "${1:-}" = -n ]; then
    pairs=$2
fi

mkdir -p "$here/out"
cd "$here/../.."

# measure FILE SIZE [vpn]
measure() {
    file=$here/out/$1
    shift
    if [ ! -e "$file" ] || [ "$here/GenerateLog.java" -nt "$file" ]; then
        java "$here/GenerateLog.java" "$file" "$@"
    fi
    echo "$*, $(nproc) cores, $pairs pairs:"
    "$here/compare.py" --pairs "$pairs" \
        "grep=env LC_ALL=C grep -F -e charon -e xl2tpd -e pppd $file | cat >/dev/null" \
        "vpndiag=./vpndiag log $file"
}

measure syslog.log 1G
measure vpn.log 200M vpn
