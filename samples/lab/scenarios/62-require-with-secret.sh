# shellcheck shell=bash disable=SC2034
TITLE="the client requires MS-CHAPv2 of the server, and has a secret for anybody"
BROKEN="options.l2tpd.client has require-mschap-v2, and chap-secrets a line with an asterisk"
CAUSE="pppd demands that the server authenticates itself, and the server declines"
FIX="remove require-mschap-v2"
STAGES="configuration ppp-auth"
FIXABLE=1
C_PPP_EXTRA='require-mschap-v2'
prepare() { echo "$C_USER * $C_PASS *" | wr client /etc/ppp/chap-secrets; }
SIGN='*refused to authenticate*'
