# shellcheck shell=bash disable=SC2034
TITLE="Libreswan client: IKE SA established, no IPsec SA: no common ESP cipher"
BROKEN="the server accepts ESP aes128-sha256 only; the client offers aes256-sha1 only"
CAUSE="phase 1 is fine; Quick Mode ends in NO_PROPOSAL_CHOSEN: no common ESP transform"
FIX="use an esp= proposal that the server accepts (aes128-sha2_256), ipsec auto --replace, --up"
STAGES="ike-phase2"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
S_ESP='aes128-sha256!'
T_IPSEC=8
SIGN='*NO_PROPOSAL_CHOSEN*'
