# shellcheck shell=bash
# Under strace on the client: probes of the IKE ports of the server, echo requests to the far host and to the other end of PPP.

read_only() {
  on client env VPNDIAG="$VPNDIAG" DECLARED="htons\((500|4500)\).*$SERVER_IP|$FAR_IP|10\.98\.0\.1\"" "$LAB/read-only.sh" --far "$FAR_IP" \
    > /run/out/read-only.txt 2>&1
}
