# shellcheck shell=bash disable=SC2034
TITLE="default route over ppp0 covers the VPN server itself"
BROKEN="replacedefaultroute is on and there is no host route to the server, so packets to the server are routed into ppp0"
CAUSE="the outer L2TP packets to the server are routed into ppp0 with source 10.98.0.100, so they no longer match the IPsec policy (192.0.2.10) and are re-encapsulated without end: ppp0 sends megabytes and receives nothing, then LCP echo fails"
FIX="add a host route to the VPN server via the old gateway, or do not take the default route over ppp0"
STAGES="routing"
FIXABLE=1
C_DEFAULTROUTE=$'defaultroute\nreplacedefaultroute'
C_PPP_EXTRA=$'lcp-echo-interval 5\nlcp-echo-failure 3'
story() { snapshot mid; traffic; nap 25; }
LIMIT=300
