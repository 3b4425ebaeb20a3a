# shellcheck shell=bash disable=SC2034
TITLE="Libreswan: the client leaves its own port open"
BROKEN="leftprotoport=17/%any"
CAUSE="to pluto the connection is a template, whose policy it cannot install"
FIX="leftprotoport=17/1701"
STAGES="configuration"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
C_LEFTPP=17/%any
T_IPSEC=10
SIGN="*cannot route template policy*"
