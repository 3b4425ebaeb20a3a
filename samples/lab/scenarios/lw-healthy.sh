# shellcheck shell=bash disable=SC2034
TITLE="healthy reference session with a Libreswan client"
BROKEN="nothing; pluto on the client, strongSwan on the server"
CAUSE="no fault"
FIX="none needed"
VERDICT=healthy
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
