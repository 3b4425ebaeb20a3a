# shellcheck shell=bash disable=SC2034
TITLE="the server takes none of the client's ESP proposals, seen from the server"
BROKEN="esp= differs"
CAUSE="no ESP proposal in common"
FIX="add the client's proposal to esp="
EXAMINED=server
STAGES="ike-phase2"
C_ESP='aes256-sha256!'
T_IPSEC=20
T_PPP=20
