# shellcheck shell=bash disable=SC2034
TITLE="Libreswan client: wrong pre-shared key"
BROKEN="the PSK in the client secrets differs from the server one"
CAUSE="SKEYID differs, so the server cannot decrypt the third Main Mode message"
FIX="correct the PSK, ipsec auto --rereadsecrets, ipsec auto --up"
STAGES="ike-auth"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
C_PSK='wrong-psk'
PLACEHOLDERS='s/<SECRET>/sesame-psk/'
T_IPSEC=10
SIGN='*retransmission; will wait 8*'
