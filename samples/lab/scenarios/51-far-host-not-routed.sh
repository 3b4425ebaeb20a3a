# shellcheck shell=bash disable=SC2034
TITLE="the routes into the tunnel do not cover the far host"
BROKEN="the ip-up.d script routes 10.97.0.0/16"
CAUSE="the far host's packets leave by the default route"
FIX="route 10.99.0.0/16"
STAGES="routing"
FIXABLE=1
C_ROUTE_NET=10.97.0.0/16
