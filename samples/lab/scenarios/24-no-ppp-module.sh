# shellcheck shell=bash disable=SC2034
TITLE="ppp_generic is not available"
BROKEN="ppp_generic and ppp_async are blacklisted on the client kernel"
CAUSE="IPsec and L2TP fine; pppd exits because the kernel has no PPP"
FIX="install the kernel modules package (linux-modules-extra), modprobe ppp_generic ppp_async"
STAGES="services configuration lcp l2tp-session"
FIXABLE=1
BLACKLIST="l2tp_ppp ppp_generic ppp_async"
T_PPP=25
