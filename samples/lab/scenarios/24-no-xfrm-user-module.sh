# shellcheck shell=bash disable=SC2034
TITLE="xfrm_user and af_key are not available"
BROKEN="xfrm_user is blacklisted, charon has no kernel IPsec interface"
CAUSE="charon cannot open the XFRM netlink socket and does not start"
FIX="load xfrm_user (kernel with CONFIG_XFRM_USER)"
STAGES="services configuration"
FIXABLE=1
BLACKLIST="l2tp_ppp xfrm_user af_key"
server_ready() { nap 3; }
T_IPSEC=8; T_PPP=6
# One kernel serves all nodes: the server's daemon can start only once the module is there.
after_fix() { server_ipsec_start; }
