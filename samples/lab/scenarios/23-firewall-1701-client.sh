# shellcheck shell=bash disable=SC2034
TITLE="the client firewall drops decrypted UDP 1701"
BROKEN="iptables INPUT on the client drops UDP 1701"
CAUSE="CHILD_SA installed, ESP flows both ways, yet xl2tpd sees no reply: a local INPUT rule drops the decrypted L2TP"
FIX="accept UDP 1701 with -m policy --dir in --pol ipsec"
STAGES="l2tp-control configuration esp services"
FIXABLE=1
prepare() { on client iptables -A INPUT -p udp --sport 1701 -j DROP; }
C_LEFTFIREWALL=no
SIGN='*Maximum retries exceeded*'
