# shellcheck shell=bash disable=SC2034
TITLE="no daemon was started"
BROKEN="neither IPsec nor xl2tpd runs"
CAUSE="the daemons are not running"
FIX="start IPsec, then xl2tpd"
STAGES="services"
FIXABLE=1
client_start() { :; }
