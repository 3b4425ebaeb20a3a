#!/bin/bash
# lab.sh list                      the scenarios
# lab.sh [-j N] record NAME...     break each for real and record the evidence in out/NAME
# lab.sh [-j N] prove NAME...      the same, then: does vpndiag, started in the broken client, name the cause,
#                                  and does the fix that it prints bring the far network back?
# lab.sh timings                   a whole doctor run on the healthy client against the collector's script, in turn
# lab.sh read-only                 under strace, doctor on the healthy client writes nothing and sends only what it declares
# NAME may be several faults at once (NAME+NAME), `all`, `dozen` (a representative dozen) or `several` (such of several faults);
# N guests run side by side (1).
LAB=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export LAB
ROOT=$(cd "$LAB/../.." && pwd)
. "$LAB/host/requirements.sh"
. "$LAB/host/boot.sh"
. "$LAB/host/verdict.sh"

DOZEN="01-healthy 02-quickmode-cipher 03-ike-proposal 04-wrong-psk 09-ppp-auth-mschapv2 11-ipup-not-executable 12-noauth-missing
15-mtu-blackhole 21-secrets-wrong-name 22-xl2tpd-conf-misplaced 23-firewall-1701-client lw-quickmode-cipher"
SEVERAL="02-quickmode-cipher+10-no-route 02-quickmode-cipher+48-ipup-crlf 03-ike-proposal+24-no-esp4-module
04-wrong-psk+11-ipup-not-executable+12-noauth-missing 10-no-route+22-xl2tpd-conf-misplaced 21-secrets-wrong-name+24-no-xfrm-user-module
67-other-policy+66-output-policy-esp lw-any-port+lw-listen-elsewhere lw-authby-missing+lw-crlf lw-secrets-misplaced+lw-no-route"

usage() { sed -n '2,9s/^# //p' "$0"; exit 2; }
scenarios() { # NAME : the files of which SCENARIOS is made
  local fault
  SCENARIOS=()
  for fault in ${1//+/ }; do SCENARIOS+=("$LAB/scenarios/$fault.sh"); done
}
field() { # NAME VARIABLE
  scenarios "$1"
  sed -n "s/^$2=\"\\{0,1\\}\\([^\"]*\\)\"\\{0,1\\}\$/\\1/p" "${SCENARIOS[@]}" | tail -1
}
names() {
  case $* in
    all) (cd "$LAB/scenarios" && printf '%s\n' *.sh | sed 's/\.sh$//') ;;
    # shellcheck disable=SC2086
    dozen) printf '%s\n' $DOZEN ;;
    # shellcheck disable=SC2086
    several) printf '%s\n' $SEVERAL ;;
    *) printf '%s\n' "$@" ;;
  esac
}
skipped() { # NAME MISSING : elsewhere than in CI it is no failure
  echo "$1: skipped, not installed: $2 (samples/lab/install.sh)"
  [ "${CI:-}" != true ]
}
one() { # MODE NAME
  local missing file
  scenarios "$2"
  for file in "${SCENARIOS[@]}"; do [ -f "$file" ] || { echo "$2: there is no scenario ${file##*/}"; return 1; }; done
  missing=$(missing_for "$(field "$2" SERVER_KIND)" "$(field "$2" CLIENT_KIND)" "$(field "$2" CLIENT_MANAGER)")
  [ -z "$missing" ] || { skipped "$2" "$missing"; return; }
  { boot "$1" "$2" || { echo "$2: once more"; boot "$1" "$2"; }; } && "judge_$1" "$2"
}

JOBS=1
[ "$1" = -j ] && { JOBS=$2; shift 2; }
case $1 in
  list) for n in $(names all); do printf '%-28s %s\n' "$n" "$(field "$n" TITLE)"; done; exit ;;
  timings | read-only) mode=${1/-/_}; set -- 01-healthy ;;
  record | prove) [ $# -ge 2 ] || usage; mode=$1; shift ;;
  *) usage ;;
esac
RUN=$(mktemp -d "${TMPDIR:-/tmp}/lab.XXXXXX")
trap 'rm -rf "$RUN"' EXIT
prepare_vpndiag || exit
failed=0
for name in $(names "$@"); do
  while [ "$(jobs -rp | wc -l)" -ge "$JOBS" ]; do wait -n || failed=$((failed + 1)); done
  one "$mode" "$name" &
done
while [ -n "$(jobs -rp)" ]; do wait -n || failed=$((failed + 1)); done
[ "$failed" = 0 ]
