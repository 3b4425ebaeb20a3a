#!/bin/sh
# Measures `vpndiag log` beside grep on generated logs: a syslog with 1 % VPN lines, and VPN lines alone.
# usage: logs.sh [-n PAIRS] [SIZE [VPN-SIZE]]     (1G and 200M unless said; the logs are kept in out/)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
pairs=5
if [ "${1:-}" = -n ]; then
    pairs=$2
    shift 2
fi
size=${1:-1G}
vpn_size=${2:-200M}

mkdir -p "$here/out"
cd "$here/../.."

# measure NAME SIZE [vpn]
measure() {
    file=$here/out/$1-$2.log
    shift
    if [ ! -e "$file" ] || [ "$here/GenerateLog.java" -nt "$file" ]; then
        java "$here/GenerateLog.java" "$file" "$@"
    fi
    echo "$*, $(nproc) cores, $pairs pairs:"
    "$here/compare.py" --pairs "$pairs" \
        "grep=env LC_ALL=C grep -F -e charon -e xl2tpd -e pppd $file | cat >/dev/null" \
        "vpndiag=./vpndiag log $file"
}

measure syslog "$size"
measure vpn "$vpn_size" vpn
