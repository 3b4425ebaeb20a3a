# shellcheck shell=bash disable=SC2034
TITLE="typographic quotes round the pre-shared key"
BROKEN="PSK “sesame-psk” in ipsec.secrets, as a web page shows it"
CAUSE="charon takes the quotes for a part of the key"
FIX="plain quotes"
STAGES="ike-auth"
FIXABLE=1
C_SECRETS_LINE='%any 198.51.100.5 : PSK “sesame-psk”'
T_IPSEC=10
SIGN='*sending retransmit 2*'
