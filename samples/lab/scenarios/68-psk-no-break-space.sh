# shellcheck shell=bash disable=SC2034
TITLE="a no-break space before the pre-shared key"
BROKEN="U+00A0 between PSK and the key in ipsec.secrets, as a web page shows it"
CAUSE="charon does not read the line"
FIX="a blank in its place"
STAGES="configuration"
FIXABLE=1
C_SECRETS_LINE=$'%any 198.51.100.5 : PSK\u00a0"sesame-psk"'
T_IPSEC=10
SIGN='*no shared key found*'
