# shellcheck shell=bash disable=SC2034
TITLE="Libreswan: typographic quotes round the pre-shared key"
BROKEN="PSK “sesame-psk” in ipsec.secrets, as a web page shows it"
CAUSE="pluto refuses the line"
FIX="plain quotes"
STAGES="ike-auth"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
C_SECRETS_LINE='%any 198.51.100.5 : PSK “sesame-psk”'
T_IPSEC=10
SIGN='*no preshared key found*'
