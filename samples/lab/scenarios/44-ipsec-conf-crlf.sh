# shellcheck shell=bash disable=SC2034
TITLE="ipsec.conf was edited on Windows"
BROKEN="every line of ipsec.conf ends in CR LF"
CAUSE="starter calls line 2 a syntax error, and charon is never started"
FIX="sed -i 's/\\r$//' /etc/ipsec.conf, ipsec restart"
STAGES="configuration"
FIXABLE=1
T_IPSEC=8
SIGN='*fatal errors in config*'
prepare() { sed -i 's/$/\r/' /run/nodes/client/root/etc/ipsec.conf; }
