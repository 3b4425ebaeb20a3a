# shellcheck shell=bash disable=SC2034
TITLE="typographic quotes round the pre-shared key in swanctl.conf"
BROKEN="secret = “sesame-psk” in swanctl.conf, as a web page shows it"
CAUSE="charon takes the quotes for a part of the key"
FIX="plain quotes"
STAGES="ike-auth"
FIXABLE=1
prepare() {
  rm -f /run/nodes/client/root/etc/ipsec.secrets
  : | wr client /etc/ipsec.conf
  wr client /etc/swanctl/swanctl.conf <<'X'
connections {
  idcf {
    version = 1
    remote_addrs = 198.51.100.5
    proposals = 3des-sha1-modp1024
    local {
      auth = psk
    }
    remote {
      auth = psk
    }
    children {
      idcf {
        mode = transport
        esp_proposals = 3des-sha1-modp1024
        local_ts = dynamic[udp/l2tp]
        remote_ts = dynamic[udp/l2tp]
        start_action = start
      }
    }
  }
}
secrets {
  ike-idcf {
    id = 198.51.100.5
    secret = “sesame-psk”
  }
}
X
}
client_start() {
  client_ipsec_start
  for ((i = 0; i < 50; i++)); do [ ! -S /run/nodes/client/root/run/charon.vici ] || break; nap 0.2; done
  on client swanctl --load-all > /run/out/swanctl.txt 2>&1 || log "swanctl --load-all failed"
  client_xl2tpd_start
  come_to_light
}
SIGN='*sending retransmit 2*'
