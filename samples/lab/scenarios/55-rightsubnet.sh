# shellcheck shell=bash disable=SC2034
TITLE="rightsubnet in a connection of transport mode"
BROKEN="rightsubnet=10.99.0.0/16 was taken over from an example for tunnel mode"
CAUSE="charon finds no traffic selector for the server itself"
FIX="remove rightsubnet"
STAGES="ike-phase2"
FIXABLE=1
C_CONN_EXTRA='        rightsubnet=10.99.0.0/16'
T_IPSEC=8
SIGN='*traffic selector missing*'
