# shellcheck shell=bash disable=SC2034
TITLE="pppoptfile names a file that does not exist"
BROKEN="xl2tpd.conf says /etc/ppp/options.l2tp.client, the file is /etc/ppp/options.l2tpd.client"
CAUSE="pppd cannot open its options file"
FIX="correct pppoptfile in xl2tpd.conf"
STAGES="configuration"
FIXABLE=1
prepare() { sed -i 's/options.l2tpd.client/options.l2tp.client/' /run/nodes/client/root/etc/xl2tpd/xl2tpd.conf; }
SIGN='*open options file*'
