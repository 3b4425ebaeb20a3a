# shellcheck shell=bash disable=SC2034
TITLE="healthy reference session"
BROKEN="nothing; ping and an HTTP download to the far network work"
CAUSE="no fault"
FIX="none needed"
VERDICT=healthy
