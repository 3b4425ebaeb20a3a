# shellcheck shell=bash
# What came out of a run, in one line a scenario.

# A copy of the program, so that the checkout may be worked on and built anew while guests run.
prepare_vpndiag() {
  local run="$LAB/out/.run"
  "$ROOT/vpndiag" --version > /dev/null || { echo "cannot build vpndiag"; return 1; }
  rm -rf "$run/app"
  mkdir -p "$run"
  cp -r "$ROOT/diag-cli/target/app" "$run/app"
  VPNDIAG=$run/vpndiag
  cat > "$VPNDIAG" <<X
#!/bin/sh
exec java -XX:SharedArchiveFile="$run/app/lab.jsa" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xmx256m \\
  -cp "$run/app/*" org.vpndiag.cli.Main "\$@"
X
  chmod +x "$VPNDIAG"
  java -XX:ArchiveClassesAtExit="$run/app/lab.jsa" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData \
    -cp "$run/app/*" org.vpndiag.cli.Main doctor --format json > /dev/null 2>&1
  "$VPNDIAG" collect --script > "$run/collect.sh"
}
judge_record() { echo "$1: $(grep -a '^RESULT' "$LAB/out/$1/guest.log" | tail -1)"; }
judge_prove() { python3 "$LAB/host/judge.py" "$VPNDIAG" "$LAB/scenarios/$1.sh" "$LAB/out/$1"; }
