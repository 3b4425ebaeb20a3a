# shellcheck shell=bash disable=SC2034
TITLE="healthy session with kernel-mode L2TP (l2tp_ppp loaded)"
BROKEN="nothing; the options files have no crtscts and no lock, so pppd accepts them with the pppol2tp plugin"
CAUSE="no fault"
FIX="none needed"
VERDICT=healthy
BLACKLIST=
prepare() { sed -i '/^crtscts\|^lock/d' /run/nodes/client/root/etc/ppp/options.l2tpd.client /run/nodes/server/root/etc/ppp/options.xl2tpd; }
