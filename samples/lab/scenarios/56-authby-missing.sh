# shellcheck shell=bash disable=SC2034
TITLE="authby=secret is missing"
BROKEN="ipsec.conf does not say authby, so strongSwan wants certificates"
CAUSE="charon: configuration uses unsupported authentication; nothing is sent"
FIX="authby=secret"
STAGES="ike-auth"
FIXABLE=1
prepare() { sed -i '/authby/d' /run/nodes/client/root/etc/ipsec.conf; }
T_IPSEC=8
SIGN='*unsupported authentication*'
