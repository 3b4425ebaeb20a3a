# shellcheck shell=bash disable=SC2034
TITLE="NetworkManager-l2tp with Libreswan: a proposal in strongSwan's spelling"
BROKEN="ipsec-esp with an exclamation mark, which Libreswan does not know"
CAUSE="pluto cannot read the proposal and loads no connection"
FIX="ipsec-esp without it"
CLIENT_KIND="libreswan"
STAGES="configuration"
FIXABLE=1
CLIENT_MANAGER=networkmanager
. "$LAB/guest/networkmanager.sh"
. "$LAB/guest/libreswan.sh"
C_VPN_DATA='ipsec-pfs=no'
C_ESP='aes256-sha1!!'   # one of them goes when the file is written
