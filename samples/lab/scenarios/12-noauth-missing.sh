# shellcheck shell=bash disable=SC2034
TITLE="noauth missing: the client demands that the server authenticates"
BROKEN="options.l2tpd.client has no noauth while /etc/ppp/options says auth"
CAUSE="pppd wants the server to authenticate itself and has no secret for it"
FIX="add noauth to options.l2tpd.client"
STAGES="ppp-auth lcp configuration"
FIXABLE=1
C_PPP_NOAUTH=
SIGN='*authenticate*'
