# shellcheck shell=bash disable=SC2034
TITLE="ESP does not reach the server, seen from the server"
BROKEN="the router drops ESP"
CAUSE="the client's SA stands and nothing comes through it"
FIX="let ESP pass"
EXAMINED=server
STAGES="esp l2tp-control"
SIGN='*Maximum retries exceeded*'
prepare() { rt iptables-legacy -A FORWARD -p esp -j DROP; }
