# shellcheck shell=bash
# What came out of a run, in one line a scenario.

prepare_vpndiag() {
  VPNDIAG=${VPNDIAG:-$ROOT/vpndiag}
  [ -x "$VPNDIAG" ] && "$VPNDIAG" --version > /dev/null || { echo "cannot run $VPNDIAG"; return 1; }
}
judge_record() { echo "$1: $(grep -a '^RESULT' "$LAB/out/$1/guest.log" | tail -1)"; }
judge_prove() { python3 "$LAB/host/judge.py" "$VPNDIAG" "$LAB/scenarios/$1.sh" "$LAB/out/$1"; }
