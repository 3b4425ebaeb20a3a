# shellcheck shell=bash disable=SC2034
TITLE="wrong rightprotoport"
BROKEN="the client proposes 17/1702 as the server's port; the server has 17/1701"
CAUSE="the server refuses the selectors of Quick Mode (INVALID_ID_INFORMATION): L2TP is UDP 1701"
FIX="set rightprotoport=17/1701"
STAGES="ike-phase2 configuration"
FIXABLE=1
C_RIGHTPP=17/1702
T_IPSEC=8
SIGN='*INVAL_ID*'
