# shellcheck shell=bash
# What came out of a run, in one line a scenario.

# A copy of the program, so that the checkout may be worked on and built anew while guests run.
prepare_vpndiag() {
  "$ROOT/vpndiag" --version > /dev/null || { echo "cannot build vpndiag"; return 1; }
  cp -r "$ROOT/diag-cli/target/app" "$RUN/app"
  VPNDIAG=$RUN/vpndiag
  cat > "$VPNDIAG" <<X
#!/bin/sh
exec java -XX:SharedArchiveFile="$RUN/app/lab.jsa" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xmx256m \\
  -cp "$RUN/app/*" org.vpndiag.cli.Main "\$@"
X
  chmod +x "$VPNDIAG"
  java -XX:ArchiveClassesAtExit="$RUN/app/lab.jsa" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData \
    -cp "$RUN/app/*" org.vpndiag.cli.Main doctor --format json > /dev/null 2>&1
  "$VPNDIAG" collect --script > "$RUN/collect.sh"
}
judge_record() { echo "$1: $(grep -a '^RESULT' "$LAB/out/$1/guest.log" | tail -1)"; }
judge_read_only() {
  sed "s/^/$1: /" "$LAB/out/$1/read-only.txt"
  grep -q '^ok' "$LAB/out/$1/read-only.txt"
}
# The first of the six rounds warms the caches and does not count.
median() { sed -n "s/^TOOK $2 //p" "$LAB/out/$1/guest.log" | sed 1d | sort -n | sed -n 3p; }
judge_timings() {
  local script doctor
  script=$(median "$1" script)
  doctor=$(median "$1" doctor)
  echo "$1: doctor $doctor ms, the collector's script $script ms (medians of five); doctor's own account:"
  sed 's/^/    /' "$LAB/out/$1/doctor.err" | cut -c 1-120
  [ "$doctor" -le $((script * 3 / 2)) ]
}
judge_prove() { python3 "$LAB/host/judge.py" "$VPNDIAG" "$LAB/scenarios/$1.sh" "$LAB/out/$1"; }
