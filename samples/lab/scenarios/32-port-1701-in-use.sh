# shellcheck shell=bash disable=SC2034
TITLE="another program holds UDP 1701 on the client"
BROKEN="a program without SO_REUSEADDR is bound to UDP 1701"
CAUSE="xl2tpd cannot bind port 1701; IPsec is fine"
FIX="stop the other L2TP daemon (NetworkManager-l2tp, openl2tp) or set port = another one"
STAGES="services configuration"
FIXABLE=1
client_start() { on client perl -MIO::Socket::INET -e '$s=IO::Socket::INET->new(Proto=>"udp",LocalAddr=>"0.0.0.0",LocalPort=>1701) or die; sleep 1000' > /dev/null 2>&1 & nap 2; client_ipsec_start; wait_child client 10; client_xl2tpd_start; wait_ppp client 10; }
