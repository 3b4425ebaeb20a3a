# shellcheck shell=bash disable=SC2034
TITLE="Libreswan: the connection asks for tunnel mode"
BROKEN="type=tunnel, and the server has transport mode alone"
CAUSE="the server refuses Quick Mode, or L2TP inside gets no answer"
FIX="type=transport"
CLIENT_KIND="libreswan"
STAGES="ike-phase2 l2tp-control"
FIXABLE=1
. "$LAB/guest/libreswan.sh"
C_TYPE=tunnel
T_IPSEC=10
T_PPP=60
