# shellcheck shell=bash disable=SC2034
# The variables and hooks that a scenario may override.

# ---------------------------------------------------------------- topology
#   client eth0 ---- lan [router] wan ---- eth0 [server] eth1 ---- eth0 [far]
#   NAT=0: client 192.0.2.10/24 (routed);  NAT=1: client 192.168.178.20/24, router masquerades
#   server 198.51.100.5, PPP pool 10.98.0.100-150 (server side 10.98.0.1), far net 10.99.0.0/16 (host 10.99.0.10)
NAT=0
SERVER_IP=198.51.100.5
FAR_IP=10.99.0.10
export SERVER_KIND=strongswan       # strongswan | libreswan | none
export CLIENT_KIND=strongswan       # strongswan | libreswan
CLIENT_MANAGER=''                   # networkmanager: the tunnel is a connection of its
CLIENT2=0

# ---------------------------------------------------------------- client
C_IKE='3des-sha1-modp1024!'; C_ESP='3des-sha1-modp1024!'
C_KEYEXCHANGE=ikev1; C_TYPE=transport; C_RIGHT=$SERVER_IP
C_LEFTPP=17/1701; C_RIGHTPP=17/1701
C_CONN_EXTRA=''              # more lines for conn idcf
C_PFS=no; C_SETUP_EXTRA=''   # of a Libreswan client
C_PSK='sesame-psk'; C_SECRETS=/etc/ipsec.secrets; C_SECRETS_LINE=''; C_SECRETS_INCLUDE=''
C_USER=vpnuser; C_PASS=vpnpass
C_PPP_NOAUTH=noauth; C_PPP_EXTRA=''; C_DEFAULTROUTE=defaultroute; C_MTU=1410
C_XL2TPD_CONF=/etc/xl2tpd/xl2tpd.conf; C_LAC_EXTRA=''; C_GLOBAL_EXTRA=''
C_ROUTE_SCRIPT=1; C_ROUTE_SCRIPT_MODE=755; C_ROUTE_NET=10.99.0.0/16

# ---------------------------------------------------------------- server
S_IKE='3des-sha1-modp1024!'; S_ESP='3des-sha1-modp1024!'
S_KEYEXCHANGE=ikev1; S_TYPE=transport; S_LEFTPP=17/1701; S_RIGHTPP='17/%any'
S_CONN_EXTRA=''; S_SETUP_EXTRA=''
S_PSK='sesame-psk'; S_USER=vpnuser; S_PASS=vpnpass
S_IPRANGE='10.98.0.100-10.98.0.150'; S_LNS_EXTRA=''; S_PPP_EXTRA=$'require-mschap-v2\nnoccp'; S_MTU=1410
S_XL2TPD=1; S_IPSEC=1
S_REQUIRE_IPSEC=1           # the server drops L2TP that did not come through IPsec, as a real LNS does

# ---------------------------------------------------------------- times, in seconds
# A wait ends when what is waited for has come; the limits are for a loaded machine.  Where the fault keeps
# the CHILD_SA or ppp0 from coming up, a scenario sets the time that a user would have waited.
T_IPSEC=60     # for the CHILD_SA before xl2tpd is started
T_PPP=120      # for ppp0
T_SIGN=240     # for SIGN
T_AFTER=2      # idle time before the evidence is collected
T_FIXED=180    # for the far host after a fix
T_NEXT=30      # for it after a fix where another fault is left
SIGN=''        # what the client's log shows once the fault has come to light, as a glob

# xl2tpd falls back to user-space L2TP (pppd on a pty) when l2tp_ppp is absent; only then does
# pppd accept an options file with crtscts and lock.
MODULES='veth udp_diag esp4 xfrm_user af_key ppp_generic ppp_async l2tp_ppp cbc sha1_generic des_generic ip_tables iptable_filter xt_policy xt_tcpudp'
MODULES_NAT='iptable_nat xt_MASQUERADE xt_nat nf_conntrack nf_conntrack_netlink'
BLACKLIST='l2tp_ppp'

# ---------------------------------------------------------------- what the doctor has to say
EXAMINED=client             # or server: where vpndiag is started, and the fix applied
VERDICT=broken              # healthy | broken | undetermined
STAGES=''                   # the root cause's stage is one of these
FIXABLE=0                   # 1: the printed fix must bring the far host back
REACHES=0                   # 1: the far host must answer without any fix
PLACEHOLDERS=''             # what the user would fill in, as sed expressions

# ---------------------------------------------------------------- hooks
prepare() { :; }             # after the configurations are written, before anything is started
client_start() {
  client_ipsec_start
  wait_child client $T_IPSEC
  client_xl2tpd_start
  come_to_light
}
story() { traffic; }         # after client_start
after_fix() { :; }           # what the other end needs once the client is mended
