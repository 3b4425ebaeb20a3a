# shellcheck shell=bash disable=SC2034
TITLE="the ip-up.d script is not executable"
BROKEN="/etc/ppp/ip-up.d/idcf-route has mode 644, run-parts skips it"
CAUSE="ppp0 up, no route: the script exists but is not executable"
FIX="chmod 755 /etc/ppp/ip-up.d/idcf-route"
STAGES="routing configuration"
FIXABLE=1
C_ROUTE_SCRIPT_MODE=644
