# shellcheck shell=bash disable=SC2034
TITLE="keyexchange=ikev1 is missing"
BROKEN="ipsec.conf does not say keyexchange, so strongSwan starts IKEv2"
CAUSE="the server does L2TP/IPsec over IKEv1 and refuses IKEv2"
FIX="keyexchange=ikev1"
STAGES="configuration"
FIXABLE=1
prepare() { sed -i '/keyexchange/d' /run/nodes/client/root/etc/ipsec.conf; }
T_IPSEC=8
SIGN='*NO_PROPOSAL_CHOSEN*'
