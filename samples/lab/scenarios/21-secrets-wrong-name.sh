# shellcheck shell=bash disable=SC2034
TITLE="secrets in the wrong file (/etc/ipsec.secret)"
BROKEN="the PSK line is in /etc/ipsec.secret, not /etc/ipsec.secrets"
CAUSE="charon finds no shared key for the peer, Main Mode stops before the ID exchange"
FIX="move the line to /etc/ipsec.secrets, mode 600, ipsec rereadsecrets"
STAGES="configuration ike-auth"
FIXABLE=1
C_SECRETS=/etc/ipsec.secret
T_IPSEC=8
SIGN='*no shared key found*'
