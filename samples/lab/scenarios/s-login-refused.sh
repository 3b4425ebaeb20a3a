# shellcheck shell=bash disable=SC2034
TITLE="the client's password is wrong, seen from the server"
BROKEN="another password in the client's options"
CAUSE="the server's pppd refuses the login"
FIX="the right password"
EXAMINED=server
STAGES="ppp-auth"
C_PASS='another-password'
T_PPP=25
