# shellcheck shell=bash disable=SC2034
TITLE="the server's xl2tpd does not run"
BROKEN="no L2TP daemon on the server"
CAUSE="IPsec comes up and nothing listens on UDP 1701"
FIX="start xl2tpd on the server"
EXAMINED=server
STAGES="services"
FIXABLE=1
S_XL2TPD=0
SIGN='*Maximum retries exceeded*'
after_fix() { redial; }
