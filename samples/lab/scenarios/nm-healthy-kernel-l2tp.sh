# shellcheck shell=bash disable=SC2034
TITLE="healthy session of NetworkManager-l2tp, L2TP in the kernel"
BROKEN="nothing; the kernel's L2TP is there"
CAUSE="no fault"
FIX="none needed"
VERDICT=healthy
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
BLACKLIST=
prepare() { sed -i '/^crtscts\|^lock/d' /run/nodes/server/root/etc/ppp/options.xl2tpd; }
