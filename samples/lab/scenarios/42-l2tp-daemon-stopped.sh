# shellcheck shell=bash disable=SC2034
TITLE="xl2tpd stands still under a running tunnel"
BROKEN="xl2tpd of the client got SIGSTOP while everything was up"
CAUSE="ppp0 and the SAs stand, and what goes into ppp0 never comes to the SA: its counter stands still"
FIX="let it run again and dial anew"
STAGES="esp l2tp-control"
FIXABLE=1
C_PPP_EXTRA='lcp-echo-interval 0'   # so that pppd does not give up while the evidence is taken
story() { traffic; sh_on client 'kill -STOP $(cat /run/xl2tpd.pid)'; }
