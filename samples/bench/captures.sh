#!/bin/sh
# Measures `vpndiag analyze` beside tcpdump and tshark on a generated capture.
# usage: captures.sh [-n PAIRS] [SIZE...]     (1G unless said; the captures are kept in out/)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
pairs=5
if [ "${1:-}" = -n ]; then
    pairs=$2
    shift 2
fi
[ $# -gt 0 ] || set -- 1G

mkdir -p "$here/out"
for size in "$@"; do
    file=$here/out/$size.pcap
    if [ ! -e "$file" ] || [ "$here/GenerateCapture.java" -nt "$file" ]; then
        java "$here/GenerateCapture.java" "$file" "$size"
    fi
    echo "$size, $(nproc) cores, $pairs pairs:"
    "$here/compare.py" --pairs "$pairs" \
        "vpndiag=$here/../../vpndiag analyze $file" \
        "tcpdump=tcpdump -r $file -w /dev/null 'udp port 500 or udp port 4500 or udp port 1701 or esp'" \
        "tshark=tshark -n -r $file -Y 'isakmp||esp||l2tp||ppp' -T fields -e frame.number -e ip.src -e isakmp.exchangetype"
done
