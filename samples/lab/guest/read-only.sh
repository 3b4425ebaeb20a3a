# shellcheck shell=bash
# Under strace on the client: probes of the IKE ports of the server, echo requests to the far host and to the other end of PPP.

read_only() {
  local how
  for how in doctor "doctor --capture 5" "doctor --watch" collect script; do
    # shellcheck disable=SC2086
    on client env VPNDIAG="$VPNDIAG" DECLARED="htons\((500|4500)\).*$SERVER_IP|$FAR_IP|10\.98\.0\.1\"" \
      "$LAB/read-only.sh" $how "$([ "$how" = script ] && echo -f || echo --far)" "$FAR_IP"
  done > /run/out/read-only.txt 2>&1
}
