# shellcheck shell=bash disable=SC2034
TITLE="the client's pre-shared key is another one, seen from the server"
BROKEN="different secrets in ipsec.secrets of client and server"
CAUSE="Main Mode message 5 cannot be decrypted here"
FIX="the same key at both ends"
EXAMINED=server
STAGES="ike-auth"
C_PSK='another-key'
T_IPSEC=20
T_PPP=20
