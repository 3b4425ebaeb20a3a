# shellcheck shell=bash
# A client that is configured by what `vpndiag probe --emit` prints, with only the secrets filled in.

emptied() { rm -f /run/nodes/client/root{/etc/ipsec.conf,/etc/ipsec.secrets,/etc/xl2tpd/xl2tpd.conf,/etc/ppp/options.l2tpd.client,/etc/ppp/ip-up.d/idcf-route}; }
emitted() { # KIND
  local path='' mode line
  server_ready
  on client "$VPNDIAG" probe -q --emit "$1" "$SERVER_IP" > /run/out/emitted.txt 2> /run/out/emitted.err || log "probe --emit failed"
  while IFS= read -r line; do
    if [[ $line =~ ^'# ==> '(/[^ ]+)' ('([0-7]+)')'$ ]]; then
      path=${BASH_REMATCH[1]} mode=${BASH_REMATCH[2]}
      : | wr client "$path"
      chmod "$mode" "/run/nodes/client/root$path"
    elif [ -n "$path" ]; then
      line=${line//\"PSK\"/\"$C_PSK\"}
      line=${line//\"USER\"/\"$C_USER\"}
      line=${line//\"PASSWORD\"/\"$C_PASS\"}
      printf '%s\n' "${line//FAR_NETWORK/$C_ROUTE_NET}" >> "/run/nodes/client/root$path"
    fi
  done < /run/out/emitted.txt
  log "configured by vpndiag: $(grep -c '^# ==>' /run/out/emitted.txt) files"
}
