# shellcheck shell=bash disable=SC2034
TITLE="healthy reference session, client behind NAT"
BROKEN="nothing; the router masquerades, IKE floats to UDP 4500 and ESP travels in UDP"
CAUSE="no fault"
FIX="none needed"
VERDICT=healthy
NAT=1
