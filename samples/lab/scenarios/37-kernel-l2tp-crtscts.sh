# shellcheck shell=bash disable=SC2034
TITLE="kernel-mode L2TP, and pppd's options have crtscts and lock"
BROKEN="l2tp_ppp is loaded, so xl2tpd hands pppd a kernel socket, on which crtscts and lock are refused"
CAUSE="pppd exits with 2 because of options that are for serial lines"
FIX="remove crtscts and lock from options.l2tpd.client"
STAGES="l2tp-session lcp configuration"
FIXABLE=1
BLACKLIST=
prepare() { sed -i '/^crtscts\|^lock/d' /run/nodes/server/root/etc/ppp/options.xl2tpd; }
SIGN='*child_handler*'
