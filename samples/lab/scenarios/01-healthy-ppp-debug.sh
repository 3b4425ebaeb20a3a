# shellcheck shell=bash disable=SC2034
TITLE="healthy session with pppd debug on the client"
BROKEN="nothing; options.l2tpd.client has debug, so the log has every LCP/CHAP/CCP/IPCP frame; far network with dump of traffic"
CAUSE="no fault"
FIX="none needed"
VERDICT=healthy
C_PPP_EXTRA=debug
