# shellcheck shell=bash disable=SC2034
TITLE="tunnel mode on the client, transport mode on a Libreswan server"
BROKEN="the client has type=tunnel; the Libreswan responder has type=transport"
CAUSE="no failure here: Libreswan 4.10 logs transport mode yet accepts the client, and the session works in TUNNEL mode; ipsec status shows INSTALLED, TUNNEL; a stricter LNS would refuse"
FIX="set type=transport on the client"
VERDICT=healthy
SERVER_KIND=libreswan
C_IKE='aes256-sha1-modp2048!'; C_ESP='aes256-sha1-modp2048!'; S_IKE='aes256-sha1-modp2048'; S_ESP='aes256-sha1'
C_TYPE=tunnel
