# shellcheck shell=bash disable=SC2034
TITLE="PPP authentication failure, CHAP-MD5"
BROKEN="the user name in options.l2tpd.client is unknown to the server, which wants CHAP-MD5"
CAUSE="IPsec and L2TP fine; CHAP fails: wrong user name or password"
FIX="correct name/password"
STAGES="ppp-auth"
FIXABLE=1
PLACEHOLDERS='s/<USER>/vpnuser/;s/<PASSWORD>/vpnpass/'
C_USER=nobody
S_PPP_EXTRA=$'require-chap\nnoccp'
SIGN='*authentication failed*'
