# shellcheck shell=bash disable=SC2034
TITLE="the key in ipsec.secrets is for another address"
BROKEN="the PSK line is for 198.51.100.6 alone; the server is 198.51.100.5"
CAUSE="charon finds no shared key for the peer, because the selector of the line is another address"
FIX="correct the address in /etc/ipsec.secrets, ipsec rereadsecrets"
STAGES="configuration ike-auth"
FIXABLE=1
C_SECRETS_LINE='198.51.100.6 : PSK "sesame-psk"'
PLACEHOLDERS='s/<PRE_SHARED_KEY>/sesame-psk/'
T_IPSEC=8
SIGN='*no shared key found*'
