# shellcheck shell=bash disable=SC2034
TITLE="the backslash between domain and user is written once"
BROKEN="options.l2tpd.client says name OFFICE\\vpnuser, the server knows OFFICE\\vpnuser"
CAUSE="pppd drops a single backslash, so the server is told OFFICEvpnuser"
FIX="name OFFICE\\\\vpnuser"
STAGES="ppp-auth"
FIXABLE=1
C_USER='OFFICE\vpnuser'
S_USER='OFFICE\\vpnuser'
SIGN='*authentication failed*'
