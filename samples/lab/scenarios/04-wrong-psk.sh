# shellcheck shell=bash disable=SC2034
TITLE="wrong pre-shared key"
BROKEN="the PSK in the client secrets differs from the server one"
CAUSE="SKEYID differs, so the peer cannot decrypt the third Main Mode message; it is a PSK mismatch although no log says so"
FIX="correct the PSK in /etc/ipsec.secrets, then ipsec rereadsecrets"
STAGES="ike-auth"
FIXABLE=1
C_PSK='wrong-psk'
PLACEHOLDERS='s/<SECRET>/sesame-psk/'
T_IPSEC=10
SIGN='*sending retransmit 2*'
