# shellcheck shell=bash disable=SC2034
TITLE="IPsec fine, xl2tpd not running on the server"
BROKEN="no L2TP daemon on the server; its kernel refuses UDP 1701"
CAUSE="CHILD_SA installed, ESP goes both ways or out only, SCCRQ is never answered: nothing listens on UDP 1701 at the LNS"
FIX="start xl2tpd on the server"
STAGES="l2tp-control esp"
S_XL2TPD=0
SIGN='*Maximum retries exceeded*'
