# shellcheck shell=bash disable=SC2034
TITLE="identity mismatch (rightid)"
BROKEN="the client expects rightid=@vpn.example.com, the server presents its address"
CAUSE="Main Mode message 6 carries ID 198.51.100.5, not vpn.example.com: the client drops the SA"
FIX="set rightid=198.51.100.5 or %any"
STAGES="ike-auth configuration"
FIXABLE=1
C_CONN_EXTRA="        rightid=@vpn.example.com"
C_SECRETS_LINE=': PSK "sesame-psk"'
T_IPSEC=10
SIGN='*does not match*'
