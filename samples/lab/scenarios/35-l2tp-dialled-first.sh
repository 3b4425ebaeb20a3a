# shellcheck shell=bash disable=SC2034
TITLE="xl2tpd dialled before IPsec was up, and gave up"
BROKEN="xl2tpd is started first with one redial; IPsec only after it has given up"
CAUSE="the server drops L2TP outside IPsec, so xl2tpd ran out of redials; IPsec is fine now, but nobody dials"
FIX="restart xl2tpd, and start it after IPsec"
STAGES="l2tp-control services configuration"
FIXABLE=1
client_start() {
  sed -i -e 's/^redial timeout.*/redial timeout = 2/' -e 's/^max redials.*/max redials = 1/' /run/nodes/client/root/etc/xl2tpd/xl2tpd.conf
  client_xl2tpd_start
  wait_log client 120 '*Maximum retries exceeded*Maximum retries exceeded*' || log "xl2tpd has not given up"
  nap 5
  client_ipsec_start
  wait_child client 60
}
LIMIT=400
