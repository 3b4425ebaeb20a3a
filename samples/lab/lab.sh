#!/bin/bash
# lab.sh list                      the scenarios
# lab.sh [-j N] record NAME...     break each for real and record the evidence in out/NAME
# lab.sh [-j N] prove NAME...      the same, then: does vpndiag, started in the broken client, name the cause,
#                                  and does the fix that it prints bring the far network back?
# lab.sh timings                   a whole doctor run on the healthy client against the collector's script, in turn
# lab.sh read-only                 under strace, doctor on the healthy client writes nothing and sends only what it declares
# NAME may be `all` or `dozen` (a representative dozen); N guests run side by side (1).
LAB=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export LAB
ROOT=$(cd "$LAB/../.." && pwd)
. "$LAB/host/requirements.sh"
. "$LAB/host/boot.sh"
. "$LAB/host/verdict.sh"

DOZEN="01-healthy 02-quickmode-cipher 03-ike-proposal 04-wrong-psk 09-ppp-auth-mschapv2 11-ipup-not-executable 12-noauth-missing
15-mtu-blackhole 21-secrets-wrong-name 22-xl2tpd-conf-misplaced 23-firewall-1701-client lw-quickmode-cipher"

usage() { sed -n '2,8s/^# //p' "$0"; exit 2; }
field() { sed -n "s/^$2=\"\\{0,1\\}\\([^\"]*\\)\"\\{0,1\\}\$/\\1/p" "$LAB/scenarios/$1.sh" | tail -1; }   # field NAME VARIABLE
names() {
  case $* in
    all) (cd "$LAB/scenarios" && printf '%s\n' *.sh | sed 's/\.sh$//') ;;
    # shellcheck disable=SC2086
    dozen) printf '%s\n' $DOZEN ;;
    *) printf '%s\n' "$@" ;;
  esac
}
skipped() { # NAME MISSING : elsewhere than in CI it is no failure
  echo "$1: skipped, not installed: $2 (samples/lab/install.sh)"
  [ "${CI:-}" != true ]
}
one() { # MODE NAME
  local missing
  [ -f "$LAB/scenarios/$2.sh" ] || { echo "$2: there is no such scenario"; return 1; }
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
