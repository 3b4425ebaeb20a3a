# shellcheck shell=bash disable=SC2034
TITLE="PPP authentication failure, MS-CHAPv2"
BROKEN="the password in options.l2tpd.client is wrong"
CAUSE="IPsec and L2TP fine; MS-CHAPv2 fails: wrong user name or password"
FIX="correct name/password in options.l2tpd.client"
STAGES="ppp-auth"
FIXABLE=1
PLACEHOLDERS='s/<USER>/vpnuser/;s/<PASSWORD>/vpnpass/'
C_PASS=wrongpass
SIGN='*authentication failed*'
