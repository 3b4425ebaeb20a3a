# shellcheck shell=bash disable=SC2034
TITLE="xl2tpd.conf in the wrong place (/etc/xl2tpd.conf)"
BROKEN="the configuration is /etc/xl2tpd.conf, /etc/xl2tpd/xl2tpd.conf does not exist"
CAUSE="xl2tpd has no LAC configuration: CHILD_SA is fine but no L2TP packet is ever sent"
FIX="move it to /etc/xl2tpd/xl2tpd.conf"
STAGES="configuration services l2tp-control"
FIXABLE=1
C_XL2TPD_CONF=/etc/xl2tpd.conf
SIGN='*load config file*'
