# shellcheck shell=bash disable=SC2034
TITLE="the client requires MS-CHAPv2 of the server"
BROKEN="options.l2tpd.client has require-mschap-v2 after noauth"
CAUSE="require- options demand that the server authenticates itself; it does not"
FIX="remove require-mschap-v2"
STAGES="ppp-auth lcp configuration"
FIXABLE=1
C_PPP_EXTRA='require-mschap-v2'
SIGN='*authenticate*'
