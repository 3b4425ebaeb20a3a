# shellcheck shell=bash disable=SC2034
TITLE="IPsec is up, xl2tpd was never started"
BROKEN="nobody has started xl2tpd"
CAUSE="the CHILD_SA stands, but there is no L2TP daemon"
FIX="start xl2tpd and enable it at boot"
STAGES="services l2tp-control"
FIXABLE=1
client_start() { client_ipsec_start; wait_child client $T_IPSEC; }
