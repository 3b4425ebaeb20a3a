# shellcheck shell=bash disable=SC2034
TITLE="a policy of the kernel blocks the far network"
BROKEN="ip xfrm policy with action block for 10.99.0.0/16, as a kill switch leaves it"
CAUSE="the kernel drops what is meant for the far network before it enters the tunnel"
FIX="delete the policy"
STAGES="routing"
FIXABLE=1
story() {
  on client ip xfrm policy add dir out src 0.0.0.0/0 dst 10.99.0.0/16 action block priority 1000
  traffic
}
