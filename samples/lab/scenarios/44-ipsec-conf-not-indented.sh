# shellcheck shell=bash disable=SC2034
TITLE="ipsec.conf has lost its indentation"
BROKEN="no line of ipsec.conf is indented, as after copying it from a chat"
CAUSE="starter calls line 4 a syntax error, and charon is never started"
FIX="indent what belongs to a section, ipsec restart"
STAGES="configuration"
FIXABLE=1
T_IPSEC=8
SIGN='*fatal errors in config*'
prepare() { sed -i 's/^ *//' /run/nodes/client/root/etc/ipsec.conf; }
