# shellcheck shell=bash disable=SC2034
TITLE="a server that a client uses"
BROKEN="nothing"
CAUSE="none"
FIX="none"
EXAMINED=server
VERDICT=healthy
REACHES=1
